#include "models/desk/schema.h"

#include "models/domain/time.h"

#include <QDate>
#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

namespace vigie::desk {
namespace {

constexpr size_t maxFaults = 20;

bool hasType(const QJsonValue &value, const QString &type)
{
    if (type == QLatin1String("object"))
        return value.isObject();
    if (type == QLatin1String("array"))
        return value.isArray();
    if (type == QLatin1String("string"))
        return value.isString();
    if (type == QLatin1String("boolean"))
        return value.isBool();
    if (type == QLatin1String("integer"))
        return value.isDouble() && std::floor(value.toDouble()) == value.toDouble() && std::abs(value.toDouble()) < 2147483648.0;
    return type == QLatin1String("number") && value.isDouble();
}

bool hasFormat(const QString &text, const QString &format)
{
    if (format == QLatin1String("date"))
        return QDate::fromString(text, Qt::ISODate).isValid();
    if (format == QLatin1String("date-time"))
        return fromRfc3339(text).has_value();
    if (format == QLatin1String("email")) {
        static const QRegularExpression address(QStringLiteral("\\A[^@\\s<>,;]+@[^@\\s<>,;]+\\z"));
        return address.match(text).hasMatch();
    }
    return true;
}

class Checker
{
public:
    explicit Checker(const QJsonObject &root)
        : m_root(root)
    {
    }

    void check(const QJsonValue &value, const QJsonObject &given, const QString &path)
    {
        if (m_faults.size() >= maxFaults)
            return;
        const QJsonObject schema = resolved(given);
        const QString type = schema.value(QLatin1String("type")).toString();
        if (!type.isEmpty() && !hasType(value, type)) {
            add(path, QLatin1String("is not of type ") + type);
            return;
        }
        if (schema.contains(QLatin1String("const")) && value != schema.value(QLatin1String("const")))
            add(path, QStringLiteral("has not the expected value"));
        if (schema.contains(QLatin1String("enum")) && !schema.value(QLatin1String("enum")).toArray().contains(value))
            add(path, QStringLiteral("is none of the known words"));
        if (value.isString())
            checkText(value.toString(), schema, path);
        else if (value.isDouble())
            checkNumber(value.toDouble(), schema, path);
        else if (value.isArray())
            checkArray(value.toArray(), schema, path);
        else if (value.isObject())
            checkObject(value.toObject(), schema, path);
    }

    [[nodiscard]] std::vector<Fault> faults() && { return std::move(m_faults); }

private:
    [[nodiscard]] QJsonObject resolved(const QJsonObject &schema) const
    {
        const QString reference = schema.value(QLatin1String("$ref")).toString();
        const QString prefix = QStringLiteral("#/$defs/");
        if (!reference.startsWith(prefix))
            return schema;
        return m_root.value(QLatin1String("$defs")).toObject().value(reference.mid(prefix.size())).toObject();
    }

    void add(const QString &path, const QString &reason) { m_faults.push_back(Fault{path, reason}); }

    void checkText(const QString &text, const QJsonObject &schema, const QString &path)
    {
        const QString pattern = schema.value(QLatin1String("pattern")).toString();
        if (!pattern.isEmpty() && !QRegularExpression(pattern).match(text).hasMatch())
            add(path, QStringLiteral("does not have the expected form"));
        if (!hasFormat(text, schema.value(QLatin1String("format")).toString()))
            add(path, QLatin1String("is no ") + schema.value(QLatin1String("format")).toString());
        if (text.size() < schema.value(QLatin1String("minLength")).toInt(0))
            add(path, QStringLiteral("is too short"));
        if (text.size() > schema.value(QLatin1String("maxLength")).toInt(100'000))
            add(path, QStringLiteral("is too long"));
    }

    void checkNumber(double number, const QJsonObject &schema, const QString &path)
    {
        if (schema.contains(QLatin1String("minimum")) && number < schema.value(QLatin1String("minimum")).toDouble())
            add(path, QStringLiteral("is too small"));
        if (schema.contains(QLatin1String("maximum")) && number > schema.value(QLatin1String("maximum")).toDouble())
            add(path, QStringLiteral("is too large"));
    }

    void checkArray(const QJsonArray &array, const QJsonObject &schema, const QString &path)
    {
        if (array.size() < schema.value(QLatin1String("minItems")).toInt(0))
            add(path, QStringLiteral("has too few items"));
        if (array.size() > schema.value(QLatin1String("maxItems")).toInt(1000)) {
            add(path, QStringLiteral("has too many items"));
            return;
        }
        const QJsonObject items = schema.value(QLatin1String("items")).toObject();
        for (qsizetype i = 0; i < array.size(); ++i)
            check(array.at(i), items, path + QLatin1Char('/') + QString::number(i));
    }

    void checkObject(const QJsonObject &object, const QJsonObject &schema, const QString &path)
    {
        const QJsonObject properties = schema.value(QLatin1String("properties")).toObject();
        const QJsonArray required = schema.value(QLatin1String("required")).toArray();
        for (const QJsonValue &name : required) {
            if (!object.contains(name.toString()))
                add(path + QLatin1Char('/') + name.toString(), QStringLiteral("is missing"));
        }
        const bool closed = schema.value(QLatin1String("additionalProperties")) == QJsonValue(false);
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (properties.contains(it.key()))
                check(it.value(), properties.value(it.key()).toObject(), path + QLatin1Char('/') + it.key());
            else if (closed) // its name may be anything, so it is not repeated
                add(path, QStringLiteral("has an unexpected property"));
        }
    }

    const QJsonObject &m_root;
    std::vector<Fault> m_faults;
};

} // namespace

std::vector<Fault> schemaFaults(const QJsonObject &document, const QJsonObject &schema)
{
    Checker checker(schema);
    checker.check(document, schema, QString());
    return std::move(checker).faults();
}

} // namespace vigie::desk
