"""Checks net/protocol/desk.openapi.yaml, and optionally samples against it.

    lint_openapi.py FILE.yaml                   structure, schemas, examples
    lint_openapi.py FILE.yaml --samples DIR     also: DIR/<Schema>-*.json fit the schema, and
                                                DIR/enums.json {Schema: [names]} equals the enumerations
    lint_openapi.py FILE.yaml --self-test       the checks find faults that are planted into a copy

Prints one line a fault; exit status 1 when there is any.
"""

import copy
import json
import pathlib
import sys

import yaml
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import SchemaError

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
KNOWN_KEYWORDS = set(
    "$ref $defs type enum const description title default examples example format pattern minLength maxLength minimum maximum "
    "exclusiveMinimum exclusiveMaximum multipleOf items prefixItems minItems maxItems uniqueItems contains properties "
    "required additionalProperties unevaluatedProperties patternProperties minProperties maxProperties oneOf anyOf allOf "
    "not if then else dependentRequired deprecated readOnly writeOnly".split()
)
formats = FormatChecker()


@formats.checks("date-time", raises=ValueError)
def is_date_time(value):
    import datetime

    if isinstance(value, str):
        datetime.datetime.fromisoformat(value.replace("Z", "+00:00"))
    return True


@formats.checks("date", raises=ValueError)
def is_date(value):
    import datetime

    if isinstance(value, str):
        datetime.date.fromisoformat(value)
    return True


class Linter:
    def __init__(self, document):
        self.document = document
        self.faults = []

    def fault(self, where, what):
        self.faults.append(f"{where}: {what}")

    def resolve(self, node):
        """Follows a chain of references; None when it leads nowhere."""
        seen = set()
        while isinstance(node, dict) and "$ref" in node:
            reference = node["$ref"]
            if reference in seen or not reference.startswith("#/"):
                return None
            seen.add(reference)
            node = self.document
            for part in reference[2:].split("/"):
                part = part.replace("~1", "/").replace("~0", "~")
                if not isinstance(node, dict) or part not in node:
                    return None
                node = node[part]
        return node

    def validator(self, schema):
        # The components travel along, so that "#/components/…" resolves within the schema itself.
        rooted = {"$schema": "https://json-schema.org/draft/2020-12/schema", "components": self.document.get("components", {})}
        rooted["allOf"] = [schema]
        return Draft202012Validator(rooted, format_checker=formats)

    def check_value(self, where, schema, value):
        for error in self.validator(schema).iter_errors(value):
            deepest = error
            while deepest.context:
                deepest = max(deepest.context, key=lambda inner: len(inner.absolute_path))
            place = "/".join(str(part) for part in deepest.absolute_path)
            self.fault(where, f"at /{place}: {deepest.message[:200]}")

    def check_references(self, node, where="#"):
        if isinstance(node, dict):
            if "$ref" in node and self.resolve(node) is None:
                self.fault(where, f"unresolved {node['$ref']}")
            for key, value in node.items():
                self.check_references(value, f"{where}/{key}")
        elif isinstance(node, list):
            for index, value in enumerate(node):
                self.check_references(value, f"{where}/{index}")

    def check_schema(self, where, schema):
        try:
            Draft202012Validator.check_schema(schema)
        except SchemaError as error:
            self.fault(where, f"no valid schema: {error.message}")
        self.check_keywords(where, schema)

    def check_keywords(self, where, schema):
        if not isinstance(schema, dict):
            return
        for key, value in schema.items():
            if key not in KNOWN_KEYWORDS and not key.startswith("x-"):
                self.fault(where, f"unknown keyword {key}")
            if key in ("properties", "$defs", "patternProperties"):
                for name, inner in value.items():
                    self.check_keywords(f"{where}/{name}", inner)
            elif key in ("items", "additionalProperties", "unevaluatedProperties", "not", "if", "then", "else", "contains"):
                self.check_keywords(f"{where}/{key}", value)
            elif key in ("oneOf", "anyOf", "allOf", "prefixItems"):
                for index, inner in enumerate(value):
                    self.check_keywords(f"{where}/{key}/{index}", inner)
        for name in schema.get("required", []):
            if "properties" in schema and name not in schema["properties"]:
                self.fault(where, f"requires {name}, which it does not describe")

    def check_media(self, where, content):
        for media_type, media in content.items():
            if "schema" not in media:
                self.fault(where, f"{media_type} without a schema")
                continue
            self.check_schema(f"{where}/{media_type}", media["schema"])
            if "example" in media:
                self.check_value(f"{where}/{media_type} example", media["schema"], media["example"])

    def check_headers(self, where, headers):
        for name, header in headers.items():
            header = self.resolve(header) or {}
            self.check_schema(f"{where} header {name}", header.get("schema", {}))
            if "example" in header:
                self.check_value(f"{where} header {name} example", header["schema"], header["example"])

    def check_response(self, where, response):
        response = self.resolve(response) or {}
        if not response.get("description"):
            self.fault(where, "no description")
        self.check_media(where, response.get("content", {}))
        self.check_headers(where, response.get("headers", {}))

    def check_operation(self, path, method, item, operation, names):
        where = f"{method.upper()} {path}"
        name = operation.get("operationId")
        if not name:
            self.fault(where, "no operationId")
        elif name in names:
            self.fault(where, f"operationId {name} is not unique")
        names.add(name)
        if not operation.get("summary"):
            self.fault(where, "no summary")
        parameters = [self.resolve(p) or {} for p in item.get("parameters", []) + operation.get("parameters", [])]
        declared = {p.get("name") for p in parameters if p.get("in") == "path"}
        written = {part[1:-1] for part in path.split("/") if part.startswith("{")}
        if declared != written:
            self.fault(where, f"path parameters {sorted(written)} but declared {sorted(declared)}")
        for parameter in parameters:
            if parameter.get("in") == "path" and parameter.get("required") is not True:
                self.fault(where, f"path parameter {parameter.get('name')} must be required")
            if "schema" not in parameter:
                self.fault(where, f"parameter {parameter.get('name')} without a schema")
            else:
                self.check_schema(f"{where} {parameter.get('name')}", parameter["schema"])
        headers = {p.get("name") for p in parameters if p.get("in") == "header"}
        if method == "post" and "Idempotency-Key" not in headers:
            self.fault(where, "a POST takes an Idempotency-Key")
        if "requestBody" in operation:
            self.check_media(f"{where} body", (self.resolve(operation["requestBody"]) or {}).get("content", {}))
        responses = operation.get("responses", {})
        if not any(status.startswith("2") for status in responses):
            self.fault(where, "no answer when all is well")
        secured = operation.get("security", self.document.get("security")) != []
        if secured and "401" not in responses:
            self.fault(where, "needs a session but has no 401")
        if "default" not in responses:
            self.fault(where, "no default answer for problems")
        for status, response in responses.items():
            resolved = self.resolve(response) or {}
            self.check_response(f"{where} {status}", response)
            if status == "default" or status[0] in "45":
                if list(resolved.get("content", {})) != ["application/problem+json"]:
                    self.fault(f"{where} {status}", "an error must be application/problem+json")

    def run(self):
        document = self.document
        if not str(document.get("openapi", "")).startswith("3.1."):
            self.fault("#", "not OpenAPI 3.1")
        for key in ("title", "version"):
            if not document.get("info", {}).get(key):
                self.fault("#/info", f"no {key}")
        self.check_references(document)
        components = document.get("components", {})
        for name, schema in components.get("schemas", {}).items():
            self.check_schema(f"schema {name}", schema)
        if self.faults:
            return self.faults  # examples can only be held against schemas that are whole
        names = set()
        for path, item in document.get("paths", {}).items():
            for method, operation in item.items():
                if method in METHODS:
                    self.check_operation(path, method, item, operation, names)
        for name, response in components.get("responses", {}).items():
            self.check_response(f"response {name}", response)
        schemes = components.get("securitySchemes", {})
        for requirement in document.get("security", []):
            for scheme in requirement:
                if scheme not in schemes:
                    self.fault("#/security", f"unknown scheme {scheme}")
        used = json.dumps(document)
        for kind in ("schemas", "responses", "parameters", "headers"):
            for name in components.get(kind, {}):
                # What stands in the text of a stream is no JSON, so no schema can refer to it.
                in_stream = isinstance(components[kind][name], dict) and components[kind][name].get("x-in-stream")
                if f'"#/components/{kind}/{name}"' not in used and not in_stream:
                    self.fault(f"{kind}/{name}", "is not used")
        return self.faults

    def check_samples(self, folder):
        schemas = self.document["components"]["schemas"]
        files = sorted(p for p in folder.glob("*.json") if p.name != "enums.json")
        if not files:
            self.fault(str(folder), "no samples")
        for file in files:
            name = file.stem.split("-")[0]
            if name not in schemas:
                self.fault(file.name, "no such schema")
                continue
            self.check_value(file.name, {"$ref": f"#/components/schemas/{name}"}, json.loads(file.read_text("utf-8")))
        enums = json.loads((folder / "enums.json").read_text("utf-8"))
        for name, schema in schemas.items():
            if "enum" in schema and name not in enums:
                self.fault(name, "an enumeration the code does not have")
        for name, values in enums.items():
            described = schemas.get(name, {}).get("enum")
            if described != values:
                self.fault(name, f"described {described}, in code {values}")


def planted_faults(document):
    """Pairs of a damaged copy and a word its fault must hold."""

    def damaged(change, word):
        broken = copy.deepcopy(document)
        change(broken)
        return broken, word

    def operation(broken):
        return broken["paths"]["/v1/cases/{id}/decision"]["post"]

    yield damaged(lambda b: b["components"]["schemas"].pop("Lease"), "unresolved")
    yield damaged(lambda b: operation(b).pop("operationId"), "operationId")
    yield damaged(lambda b: operation(b)["responses"].pop("default"), "default")
    yield damaged(lambda b: b["paths"]["/v1/cases/{id}"].pop("parameters"), "path parameters")
    yield damaged(lambda b: b["components"]["schemas"]["Lease"].update(type="objekt"), "no valid schema")
    yield damaged(lambda b: b["components"]["schemas"]["Lease"].update(propertys={}), "unknown keyword")
    yield damaged(lambda b: b["components"]["responses"]["HeldCase"]["content"]["application/json"]["example"]["case"]
                  .update(version="one"), "is not of type")
    yield damaged(lambda b: b["components"]["responses"]["HeldCase"]["content"]["application/json"]["example"]["case"]["lanes"][0]
                  ["blocks"][0].update(title="Dentist"), "title")
    yield damaged(lambda b: operation(b)["responses"].update({"400": {"description": "x", "content": {
        "application/json": {"schema": {}}}}}), "problem+json")


def main(arguments):
    document = yaml.safe_load(pathlib.Path(arguments[0]).read_text("utf-8"))
    if "--self-test" in arguments:
        missed = [word for broken, word in planted_faults(document) if not any(word in f for f in Linter(broken).run())]
        for word in missed:
            print(f"the linter did not find: {word}")
        return 1 if missed else 0
    linter = Linter(document)
    linter.run()
    if "--samples" in arguments:
        linter.check_samples(pathlib.Path(arguments[arguments.index("--samples") + 1]))
    for fault in linter.faults:
        print(fault)
    return 1 if linter.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
