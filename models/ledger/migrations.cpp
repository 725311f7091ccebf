#include "models/ledger/migrations.h"

namespace vigie::ledger {
namespace {

// Moments are seconds since 1970 UTC, truth values 0 or 1, ids random UUIDs unless said otherwise.
constexpr const char *firstLight = R"sql(
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  roles TEXT NOT NULL,
  site TEXT NOT NULL,
  country TEXT NOT NULL,
  disabled INTEGER NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL
);
CREATE TABLE session (
  id TEXT PRIMARY KEY,
  token_hash {bytes} NOT NULL UNIQUE,
  person TEXT NOT NULL REFERENCES person (id),
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  ended_at BIGINT
);
CREATE INDEX session_person ON session (person) WHERE ended_at IS NULL;
CREATE TABLE sign_in_attempt (
  subject TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX sign_in_attempt_subject ON sign_in_attempt (subject, at);
CREATE TABLE client (
  id TEXT PRIMARY KEY,
  external_id TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE
);
CREATE TABLE request (
  id TEXT PRIMARY KEY,
  external_id TEXT NOT NULL UNIQUE,
  client TEXT NOT NULL REFERENCES client (id),
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  received_at BIGINT NOT NULL,
  urgent_at BIGINT NOT NULL,
  parked_until BIGINT,
  put_back_by TEXT REFERENCES person (id)
);
CREATE INDEX request_queue ON request (urgent_at, received_at, id) WHERE state = 'waiting';
CREATE INDEX request_parked ON request (parked_until) WHERE state = 'parked';
CREATE TABLE package (
  id TEXT PRIMARY KEY,
  external_id TEXT,
  content_hash {bytes} NOT NULL UNIQUE,
  taken_in_at BIGINT NOT NULL,
  request TEXT REFERENCES request (id),
  version INTEGER,
  document TEXT NOT NULL
);
CREATE UNIQUE INDEX package_version ON package (request, version) WHERE request IS NOT NULL;
CREATE TABLE part (
  package TEXT NOT NULL REFERENCES package (id),
  path TEXT NOT NULL,
  content {bytes} NOT NULL,
  PRIMARY KEY (package, path)
);
CREATE TABLE outgoing_form (
  request TEXT NOT NULL REFERENCES request (id),
  version INTEGER NOT NULL,
  level TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (request, version, level)
);
CREATE TABLE lease (
  id TEXT PRIMARY KEY,
  request TEXT NOT NULL REFERENCES request (id),
  person TEXT NOT NULL REFERENCES person (id),
  granted_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  ended_at BIGINT,
  end_reason TEXT
);
CREATE UNIQUE INDEX lease_one_holder ON lease (request) WHERE ended_at IS NULL;
CREATE INDEX lease_person ON lease (person) WHERE ended_at IS NULL;
CREATE INDEX lease_expiry ON lease (expires_at) WHERE ended_at IS NULL;
CREATE TABLE pull_key (
  person TEXT NOT NULL REFERENCES person (id),
  idempotency_key TEXT NOT NULL,
  lease TEXT NOT NULL REFERENCES lease (id),
  PRIMARY KEY (person, idempotency_key)
);
CREATE TABLE decision (
  id TEXT PRIMARY KEY,
  request TEXT NOT NULL REFERENCES request (id),
  version INTEGER NOT NULL,
  lease TEXT NOT NULL REFERENCES lease (id),
  person TEXT NOT NULL REFERENCES person (id),
  body_hash {bytes} NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  release_at BIGINT NOT NULL,
  settled_at BIGINT
);
CREATE UNIQUE INDEX decision_one_a_version ON decision (request, version) WHERE state <> 'taken-back';
CREATE INDEX decision_due ON decision (release_at) WHERE state = 'accepted';
CREATE TABLE meeting (
  uid TEXT PRIMARY KEY,
  client TEXT NOT NULL REFERENCES client (id),
  request TEXT NOT NULL REFERENCES request (id),
  sequence INTEGER NOT NULL,
  start_at BIGINT NOT NULL,
  end_at BIGINT NOT NULL,
  cancelled INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX meeting_client ON meeting (client, start_at) WHERE cancelled = 0;
CREATE TABLE incident (
  id TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  package TEXT REFERENCES package (id),
  request TEXT REFERENCES request (id),
  part TEXT NOT NULL,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  state TEXT NOT NULL
);
CREATE INDEX incident_open ON incident (at) WHERE state = 'open';
CREATE TABLE audit_entry (
  number BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  content TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE TABLE audit_head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  number BIGINT NOT NULL,
  hash TEXT NOT NULL
);
INSERT INTO audit_head (one, number, hash) VALUES (1, 0, '');
CREATE TABLE disclosure (
  id TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  site TEXT NOT NULL,
  country TEXT NOT NULL,
  request TEXT NOT NULL REFERENCES request (id),
  version INTEGER NOT NULL,
  categories TEXT NOT NULL,
  mechanism TEXT NOT NULL
);
)sql";

constexpr const char *refusedDecisions = R"sql(
CREATE TABLE decision_refusal (
  decision TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  body_hash {bytes} NOT NULL,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL,
  at BIGINT NOT NULL
);
)sql";

// No reference to a person in what follows: checking it would lock the person after the request.
constexpr const char *purgeOrders = R"sql(
ALTER TABLE session ADD COLUMN workstation TEXT NOT NULL DEFAULT '';
CREATE TABLE served (
  request TEXT NOT NULL REFERENCES request (id),
  person TEXT NOT NULL,
  workstation TEXT NOT NULL,
  first_at BIGINT NOT NULL,
  PRIMARY KEY (request, person, workstation)
);
CREATE TABLE purge_order (
  id TEXT PRIMARY KEY,
  request TEXT NOT NULL REFERENCES request (id),
  ordered_at BIGINT NOT NULL,
  reason TEXT NOT NULL
);
CREATE TABLE purge_target (
  purge_order TEXT NOT NULL REFERENCES purge_order (id),
  person TEXT NOT NULL,
  workstation TEXT NOT NULL,
  acknowledged_at BIGINT,
  PRIMARY KEY (purge_order, person, workstation)
);
CREATE INDEX purge_target_open ON purge_target (person, workstation) WHERE acknowledged_at IS NULL;
)sql";

constexpr const char *keptDrafts = R"sql(
CREATE INDEX lease_request ON lease (request, granted_at);
CREATE TABLE lease_draft (
  lease TEXT PRIMARY KEY REFERENCES lease (id),
  edited_at BIGINT NOT NULL,
  content TEXT NOT NULL
);
)sql";

constexpr const char *transferGrounds = R"sql(
CREATE TABLE transfer_ground (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL,
  country TEXT NOT NULL,
  mechanism TEXT NOT NULL,
  reference TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  withdrawn_at BIGINT
);
CREATE INDEX transfer_ground_standing ON transfer_ground (site) WHERE withdrawn_at IS NULL;
)sql";

constexpr const char *auditCheckpoints = R"sql(
CREATE TABLE audit_checkpoint (
  number BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  hash TEXT NOT NULL,
  public_key TEXT NOT NULL,
  signature TEXT NOT NULL
);
)sql";

constexpr const char *retention = R"sql(
CREATE TABLE retention_rule (
  client TEXT PRIMARY KEY,
  days INTEGER NOT NULL,
  recorded_at BIGINT NOT NULL
);
ALTER TABLE request ADD COLUMN content_deleted_at BIGINT;
CREATE INDEX request_content ON request (received_at) WHERE content_deleted_at IS NULL;
)sql";

constexpr const char *agreements = R"sql(
ALTER TABLE request ADD COLUMN from_google INTEGER NOT NULL DEFAULT 0;
CREATE TABLE agreement (
  id TEXT PRIMARY KEY,
  client TEXT NOT NULL,
  scope TEXT NOT NULL,
  version TEXT NOT NULL,
  source TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  withdrawn_at BIGINT
);
CREATE INDEX agreement_standing ON agreement (client, scope) WHERE withdrawn_at IS NULL;
CREATE TABLE request_ground (
  id TEXT PRIMARY KEY,
  request TEXT NOT NULL REFERENCES request (id),
  ground TEXT NOT NULL,
  reference TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  withdrawn_at BIGINT
);
CREATE INDEX request_ground_standing ON request_ground (request) WHERE withdrawn_at IS NULL;
CREATE TABLE in_house_site (
  id TEXT PRIMARY KEY,
  site TEXT NOT NULL,
  country TEXT NOT NULL,
  recorded_at BIGINT NOT NULL,
  withdrawn_at BIGINT
);
CREATE UNIQUE INDEX in_house_site_standing ON in_house_site (site, country) WHERE withdrawn_at IS NULL;
)sql";

constexpr const char *limitedUse = R"sql(
ALTER TABLE person ADD COLUMN limited_use INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN limited_use_at BIGINT;
)sql";

constexpr const char *levelPolicies = R"sql(
CREATE TABLE level_policy (
  version INTEGER PRIMARY KEY,
  content TEXT NOT NULL,
  person TEXT NOT NULL,
  recorded_at BIGINT NOT NULL
);
)sql";

constexpr const char *auditSearch = R"sql(
CREATE INDEX audit_entry_actor ON audit_entry ({content.actor}, number);
CREATE INDEX audit_entry_request ON audit_entry ({content.request}, number);
CREATE INDEX audit_entry_at ON audit_entry (at, number);
CREATE INDEX disclosure_at ON disclosure (at, id);
)sql";

// Which value a token stands for, sealed with a key that is not in the database; and who was shown one. The words a person gave
// are here and not in the audit trail, so that they go with the request.
constexpr const char *reveals = R"sql(
CREATE TABLE token_map (
  request TEXT NOT NULL REFERENCES request (id),
  version INTEGER NOT NULL,
  level TEXT NOT NULL,
  content {bytes} NOT NULL,
  PRIMARY KEY (request, version, level)
);
CREATE TABLE reveal (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  body_hash {bytes} NOT NULL,
  request TEXT NOT NULL REFERENCES request (id),
  version INTEGER NOT NULL,
  level TEXT NOT NULL,
  lease TEXT NOT NULL,
  token TEXT NOT NULL,
  category TEXT NOT NULL,
  reason TEXT NOT NULL,
  words TEXT NOT NULL,
  at BIGINT NOT NULL,
  shown_until BIGINT NOT NULL,
  UNIQUE (person, idempotency_key)
);
CREATE INDEX reveal_person ON reveal (person, at);
CREATE INDEX reveal_request ON reveal (request);
CREATE TABLE reveal_refusal (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  request TEXT NOT NULL,
  token TEXT NOT NULL,
  reason TEXT NOT NULL,
  why TEXT NOT NULL,
  at BIGINT NOT NULL
);
)sql";

constexpr const char *redactionReports = R"sql(
CREATE TABLE redaction_report (
  id TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  person TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  request TEXT NOT NULL REFERENCES request (id),
  version INTEGER NOT NULL,
  level TEXT NOT NULL,
  kind TEXT NOT NULL,
  category TEXT NOT NULL,
  token TEXT NOT NULL,
  shape TEXT NOT NULL,
  UNIQUE (person, idempotency_key)
);
)sql";

// Each version of a request that was handled, and what sampling made of it; `gone` is why nothing of it can be shown any more.
// No period as long as it is in no population. Decisions released before there were samples are noted as of when they were.
constexpr const char *samples = R"sql(
CREATE TABLE sample_plan (
  version INTEGER PRIMARY KEY,
  content TEXT NOT NULL,
  person TEXT NOT NULL,
  recorded_at BIGINT NOT NULL
);
CREATE TABLE sample_period (
  name TEXT PRIMARY KEY,
  start_at BIGINT NOT NULL,
  end_at BIGINT NOT NULL,
  plan TEXT NOT NULL,
  seed {bytes} NOT NULL,
  commitment TEXT NOT NULL,
  drawn_at BIGINT,
  population_hash TEXT,
  excluded TEXT,
  doubles BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX sample_period_open ON sample_period (start_at) WHERE drawn_at IS NULL;
CREATE TABLE sample_stratum (
  period TEXT NOT NULL REFERENCES sample_period (name),
  stratum TEXT NOT NULL,
  population BIGINT NOT NULL,
  excluded BIGINT NOT NULL,
  drawn BIGINT NOT NULL,
  PRIMARY KEY (period, stratum)
);
CREATE TABLE handled (
  request TEXT NOT NULL REFERENCES request (id),
  version INTEGER NOT NULL,
  at BIGINT NOT NULL,
  noted_at BIGINT NOT NULL,
  decision TEXT NOT NULL,
  person TEXT NOT NULL,
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  client TEXT NOT NULL REFERENCES client (id),
  from_google INTEGER NOT NULL,
  gone TEXT,
  period TEXT,
  stratum TEXT,
  excluded TEXT,
  drawn INTEGER NOT NULL DEFAULT 0,
  is_double INTEGER NOT NULL DEFAULT 0,
  tasked INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (request, version)
);
CREATE INDEX handled_waiting ON handled (at) WHERE period IS NULL;
CREATE INDEX handled_period ON handled (period, request, version);
CREATE INDEX handled_untasked ON handled (period, request) WHERE drawn = 1 AND tasked = 0 AND gone IS NULL;
CREATE INDEX handled_lost ON handled (period) WHERE drawn = 1 AND gone IS NOT NULL;
CREATE TABLE handled_ruling (
  request TEXT NOT NULL REFERENCES request (id),
  version INTEGER NOT NULL,
  level TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (request, version, level)
);
INSERT INTO handled (request, version, at, noted_at, decision, person, kind, language, client, from_google, gone)
  SELECT d.request, d.version, d.settled_at, d.settled_at, d.id, d.person, r.kind, COALESCE({document.language}, ''), r.client,
    r.from_google, CASE WHEN COALESCE(p.document, '') = '' THEN 'content-deleted' WHEN EXISTS (SELECT 1 FROM purge_order o
    WHERE o.request = d.request AND o.reason <> 'level-changed') THEN 'purged' END
  FROM decision d JOIN request r ON r.id = d.request
  LEFT JOIN package p ON p.request = d.request AND p.version = d.version
  WHERE d.state = 'released';
)sql";

// Reviews of what was handled. What people wrote in them goes with the request; the answers that count are in codes and stay.
// `place` orders the tasks of a period so that nobody can foresee or steer it.
constexpr const char *reviews = R"sql(
CREATE TABLE rubric (
  version INTEGER PRIMARY KEY,
  content TEXT NOT NULL,
  person TEXT NOT NULL,
  recorded_at BIGINT NOT NULL
);
CREATE TABLE review_unit (
  id TEXT PRIMARY KEY,
  period TEXT NOT NULL,
  request TEXT NOT NULL REFERENCES request (id),
  version INTEGER NOT NULL,
  decision TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  stratum TEXT NOT NULL,
  probability DOUBLE PRECISION NOT NULL,
  is_double INTEGER NOT NULL,
  language TEXT NOT NULL,
  kind TEXT NOT NULL,
  period_at BIGINT NOT NULL,
  from_google INTEGER NOT NULL,
  ruling TEXT NOT NULL,
  handled_at BIGINT NOT NULL,
  rubric INTEGER NOT NULL REFERENCES rubric (version),
  state TEXT NOT NULL,
  enqueued_at BIGINT NOT NULL,
  UNIQUE (period, request)
);
CREATE INDEX review_unit_request ON review_unit (request);
CREATE TABLE review_form (
  unit TEXT NOT NULL REFERENCES review_unit (id),
  level TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (unit, level)
);
CREATE TABLE review_task (
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL REFERENCES review_unit (id),
  part TEXT NOT NULL,
  state TEXT NOT NULL,
  place TEXT NOT NULL,
  skips INTEGER NOT NULL,
  UNIQUE (unit, part)
);
CREATE INDEX review_task_waiting ON review_task (unit) WHERE state = 'waiting';
CREATE TABLE review_lease (
  id TEXT PRIMARY KEY,
  task TEXT NOT NULL REFERENCES review_task (id),
  person TEXT NOT NULL,
  granted_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  ended_at BIGINT,
  end_reason TEXT,
  skip_reason TEXT
);
CREATE INDEX review_lease_task ON review_lease (task);
CREATE UNIQUE INDEX review_lease_one_holder ON review_lease (task) WHERE ended_at IS NULL;
CREATE INDEX review_lease_person ON review_lease (person) WHERE ended_at IS NULL;
CREATE INDEX review_lease_expiry ON review_lease (expires_at) WHERE ended_at IS NULL;
CREATE TABLE review_pull_key (
  person TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  lease TEXT NOT NULL REFERENCES review_lease (id),
  PRIMARY KEY (person, idempotency_key)
);
CREATE TABLE review (
  id TEXT PRIMARY KEY,
  task TEXT NOT NULL UNIQUE REFERENCES review_task (id),
  person TEXT NOT NULL,
  body_hash {bytes} NOT NULL,
  rubric INTEGER NOT NULL,
  flags TEXT NOT NULL,
  private_note TEXT NOT NULL,
  spent_seconds BIGINT NOT NULL,
  submitted_at BIGINT NOT NULL
);
CREATE TABLE review_answer (
  review TEXT NOT NULL REFERENCES review (id),
  position INTEGER NOT NULL,
  question TEXT NOT NULL,
  option_id TEXT NOT NULL,
  cause TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (review, question)
);
CREATE TABLE standing_answer (
  unit TEXT NOT NULL REFERENCES review_unit (id),
  question TEXT NOT NULL,
  option_id TEXT NOT NULL,
  score DOUBLE PRECISION,
  failed INTEGER NOT NULL,
  cause TEXT NOT NULL,
  rubric INTEGER NOT NULL,
  overturned INTEGER NOT NULL,
  PRIMARY KEY (unit, question)
);
CREATE TABLE finding (
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL REFERENCES review_unit (id),
  concerned TEXT NOT NULL,
  reviewed_at BIGINT NOT NULL,
  question TEXT NOT NULL,
  option_id TEXT NOT NULL,
  cause TEXT NOT NULL,
  note TEXT NOT NULL,
  state TEXT NOT NULL,
  contestation TEXT NOT NULL DEFAULT '',
  replied_at BIGINT,
  settlement TEXT NOT NULL DEFAULT '',
  settled_by TEXT NOT NULL DEFAULT '',
  settled_at BIGINT,
  UNIQUE (unit, question)
);
CREATE INDEX finding_concerned ON finding (concerned, reviewed_at);
)sql";

/// What a lead has called for with a key, so that a repeat of the call changes nothing.
constexpr const char *agreementKeys = R"sql(
CREATE TABLE agreement_key (
  person TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  body_hash {bytes} NOT NULL,
  PRIMARY KEY (person, idempotency_key)
);
)sql";

// What the rubric says of an answer is read from the rubric, and whether it was overturned from its finding.
constexpr const char *standingCodes = R"sql(
ALTER TABLE standing_answer DROP COLUMN score;
ALTER TABLE standing_answer DROP COLUMN failed;
ALTER TABLE standing_answer DROP COLUMN rubric;
ALTER TABLE standing_answer DROP COLUMN overturned;
)sql";

// When the period of a unit began was read from its name, which says nothing of the second part of a week.
constexpr const char *periodBeginnings = R"sql(
UPDATE review_unit SET period_at = (SELECT p.start_at FROM sample_period p WHERE p.name = review_unit.period)
  WHERE EXISTS (SELECT 1 FROM sample_period p WHERE p.name = review_unit.period);
)sql";

// The population of a drawn period is kept as the text that was hashed, beside what it is made of, and no longer in a row a unit:
// what lies in `handled` is that a unit is in a population, and what was drawn of it.
constexpr const char *populations =
    "CREATE TABLE sample_population (\n"
    "  period TEXT PRIMARY KEY REFERENCES sample_period (name),\n"
    "  content TEXT NOT NULL,\n"
    "  shares TEXT NOT NULL\n"
    ");\n"
    "INSERT INTO sample_population (period, content, shares) SELECT p.name,\n"
    "  'vigie sample population 1\n' || p.name || '\n' || COALESCE((SELECT {concatenated}(l.line, '') FROM (SELECT\n"
    "    h.request || '\t' || CAST(h.version AS TEXT) || '\t' || h.stratum || '\t' || COALESCE(h.excluded, '-') || '\n' AS line\n"
    "    FROM handled h WHERE h.period = p.name ORDER BY h.request {bytewise}, h.version) l), ''),\n"
    "  COALESCE((SELECT {concatenated}(l.line, '') FROM (SELECT s.stratum || '\t' || s.dimension || '\t' || s.value || '\t'\n"
    "    || CAST(count(*) AS TEXT) || '\n' AS line FROM (SELECT h.stratum, d.dimension, CASE d.dimension\n"
    "    WHEN 'handling' THEN CASE WHEN h.person = '' THEN 'automatic' ELSE 'supervised' END WHEN 'client' THEN c.code\n"
    "    WHEN 'language' THEN h.language WHEN 'kind' THEN h.kind ELSE h.person END AS value\n"
    "    FROM handled h JOIN client c ON c.id = h.client CROSS JOIN (SELECT 'handling' AS dimension UNION ALL SELECT 'client'\n"
    "    UNION ALL SELECT 'language' UNION ALL SELECT 'kind' UNION ALL SELECT 'person') d\n"
    "    WHERE h.period = p.name AND h.excluded IS NULL AND (d.dimension <> 'person' OR h.person <> '')) s\n"
    "    GROUP BY s.stratum, s.dimension, s.value ORDER BY s.stratum {bytewise}, s.dimension, s.value {bytewise}) l), '')\n"
    "  FROM sample_period p WHERE p.drawn_at IS NOT NULL;\n"
    "UPDATE handled SET stratum = NULL WHERE drawn = 0 AND stratum IS NOT NULL;\n"
    "ALTER TABLE handled DROP COLUMN excluded;\n"
    "DROP INDEX handled_period;\n"
    "CREATE INDEX handled_drawn ON handled (period, request) WHERE drawn = 1;\n"
    "CREATE INDEX request_withdrawn ON request (id) WHERE state = 'withdrawn';\n";

// What the reviews of a unit come to, worked out once; none after an answer has changed.
constexpr const char *reviewOutcomes = R"sql(
CREATE TABLE review_outcome (
  unit TEXT PRIMARY KEY REFERENCES review_unit (id),
  period TEXT NOT NULL,
  reviewed_at BIGINT NOT NULL,
  passed INTEGER NOT NULL,
  content TEXT NOT NULL
);
CREATE INDEX review_outcome_order ON review_outcome (period, reviewed_at, unit, passed);
)sql";

// Who is named in which request, in keyed hashes; and what people have asked for by their rights. Of an erasure that is over,
// `wish` and `words` say no more whom it was about.
constexpr const char *rights = R"sql(
ALTER TABLE request ADD COLUMN noted_version INTEGER NOT NULL DEFAULT 0;
CREATE INDEX request_unnoted ON request (id) WHERE content_deleted_at IS NULL AND noted_version < version;
CREATE TABLE mention (
  key {bytes} NOT NULL,
  request TEXT NOT NULL REFERENCES request (id),
  PRIMARY KEY (key, request)
);
CREATE INDEX mention_request ON mention (request);
CREATE TABLE rights_counter (
  year INTEGER PRIMARY KEY,
  last INTEGER NOT NULL
);
CREATE TABLE rights_request (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  received_at BIGINT NOT NULL,
  wish TEXT NOT NULL,
  person TEXT NOT NULL,
  idempotency_key TEXT NOT NULL,
  body_hash {bytes} NOT NULL,
  recorded_at BIGINT NOT NULL,
  UNIQUE (person, idempotency_key)
);
CREATE TABLE rights_step (
  request TEXT NOT NULL REFERENCES rights_request (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  at BIGINT NOT NULL,
  person TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (request, position)
);
CREATE TABLE rights_purge (
  request TEXT NOT NULL REFERENCES rights_request (id),
  purge_order TEXT NOT NULL REFERENCES purge_order (id),
  PRIMARY KEY (request, purge_order)
);
)sql";

// Letters go with the step that tells somebody; `rights_mail` holds them until the scheduling service can take them.
constexpr const char *rightsLetters = R"sql(
CREATE TABLE letter_templates (
  version INTEGER PRIMARY KEY,
  content TEXT NOT NULL,
  person TEXT NOT NULL,
  recorded_at BIGINT NOT NULL
);
ALTER TABLE rights_step ADD COLUMN letter TEXT NOT NULL DEFAULT '';
CREATE TABLE rights_mail (
  name TEXT PRIMARY KEY,
  mail {bytes} NOT NULL
);
)sql";

// Under which key the index of who is named was made: under another one, or by a desk that noted less, it is made anew.
constexpr const char *mentionKeys = R"sql(
CREATE TABLE mention_key (
  id INTEGER PRIMARY KEY,
  fingerprint {bytes} NOT NULL
);
)sql";

// Of a wish that has a name in it a digest is one by which a guess can be tried.
constexpr const char *rightsDigests = "ALTER TABLE rights_request DROP COLUMN body_hash;\n";

// What was done about the quality after inspection was discontinued, by the last period that was drawn then.
constexpr const char *inspectionsResumed = R"sql(
CREATE TABLE inspection_resumed (
  period TEXT PRIMARY KEY REFERENCES sample_period (name),
  at BIGINT NOT NULL,
  person TEXT NOT NULL,
  done TEXT NOT NULL,
  words TEXT NOT NULL
);
)sql";

// Since when nobody may be given a review, and why a unit is not answered where nobody has given it up.
constexpr const char *strandedReviews = R"sql(
ALTER TABLE review_task ADD COLUMN stranded_at BIGINT;
ALTER TABLE review_unit ADD COLUMN not_answered_why TEXT NOT NULL DEFAULT '';
)sql";

// What is done with an incident, step by step, beginning with that it was filed; and whether a package's times were moved when it
// was taken in, as they are when it is taken in anew.
constexpr const char *incidentSteps = R"sql(
CREATE TABLE incident_step (
  incident TEXT NOT NULL REFERENCES incident (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  at BIGINT NOT NULL,
  person TEXT NOT NULL,
  words TEXT NOT NULL,
  detail TEXT NOT NULL,
  idempotency_key TEXT,
  PRIMARY KEY (incident, position)
);
CREATE UNIQUE INDEX incident_step_key ON incident_step (person, idempotency_key) WHERE idempotency_key IS NOT NULL;
INSERT INTO incident_step (incident, position, kind, at, person, words, detail) SELECT id, 0, 'filed', at, '', '', '' FROM incident;
CREATE INDEX incident_request ON incident (request);
CREATE INDEX incident_over ON incident (at) WHERE state = 'over';
ALTER TABLE package ADD COLUMN shift_weeks INTEGER NOT NULL DEFAULT 0;
)sql";

// Which requests are kept but not worked, and by whose right; `restricted` says it on the row that everybody locks. What
// an erased person still asks is forgotten when it ends. What is repaired came when it first came. Incidents from before there
// were steps that a newer version or a deletion had made pointless are over.
constexpr const char *rightsInEffect = R"sql(
ALTER TABLE request ADD COLUMN restricted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE request ADD COLUMN lifted_at BIGINT;
CREATE INDEX request_restricted ON request (id) WHERE restricted = 1;
CREATE TABLE restriction (
  rights TEXT NOT NULL REFERENCES rights_request (id),
  request TEXT NOT NULL REFERENCES request (id),
  PRIMARY KEY (rights, request)
);
CREATE INDEX restriction_request ON restriction (request);
ALTER TABLE rights_request ADD COLUMN forget_at_end INTEGER NOT NULL DEFAULT 0;
ALTER TABLE package ADD COLUMN came_at BIGINT NOT NULL DEFAULT 0;
UPDATE package SET came_at = taken_in_at;
INSERT INTO incident_step (incident, position, kind, at, person, words, detail)
  SELECT i.id, 1, 'resolved', COALESCE(r.content_deleted_at, i.at), '', '', 'content-gone'
  FROM incident i LEFT JOIN request r ON r.id = i.request WHERE i.state = 'open'
  AND NOT EXISTS (SELECT 1 FROM incident_step s WHERE s.incident = i.id AND s.position > 0)
  AND (r.content_deleted_at IS NOT NULL
    OR (i.package IS NOT NULL AND NOT EXISTS (SELECT 1 FROM part WHERE part.package = i.package)));
INSERT INTO incident_step (incident, position, kind, at, person, words, detail)
  SELECT i.id, 1, 'resolved', min(n.taken_in_at), '', '', 'superseded'
  FROM incident i JOIN package p ON p.id = i.package JOIN package n ON n.request = p.request AND n.version > p.version
  WHERE i.state = 'open' AND i.kind IN ('broken-part', 'redaction-leak')
  AND NOT EXISTS (SELECT 1 FROM incident_step s WHERE s.incident = i.id AND s.position > 0) GROUP BY i.id;
UPDATE incident SET state = 'over' WHERE state = 'open'
  AND EXISTS (SELECT 1 FROM incident_step s WHERE s.incident = incident.id AND s.position = 1 AND s.kind = 'resolved');
)sql";

// Figures ask which reviews are flagged, and few are.
constexpr const char *flaggedReviews = "CREATE INDEX review_flagged ON review (task) WHERE flags <> '';\n";

// What is handled is noted into the period that runs, and read when that is drawn.
constexpr const char *runningPopulations = "CREATE INDEX handled_period ON handled (period, request);\n";

// An archive that is made in the background, sealed, and taken once.
constexpr const char *rightsArchives = R"sql(
CREATE TABLE rights_archive (
  rights TEXT PRIMARY KEY REFERENCES rights_request (id),
  person TEXT NOT NULL,
  session TEXT NOT NULL,
  by_name TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  stage TEXT NOT NULL,
  at BIGINT NOT NULL,
  why TEXT NOT NULL DEFAULT '',
  done INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0,
  maker TEXT NOT NULL DEFAULT '',
  worked_at BIGINT,
  attempts INTEGER NOT NULL DEFAULT 0,
  until BIGINT,
  taken_by TEXT NOT NULL DEFAULT '',
  content {bytes}
);
CREATE INDEX rights_archive_making ON rights_archive (asked_at) WHERE stage = 'making';
CREATE INDEX rights_archive_ready ON rights_archive (until) WHERE stage = 'ready';
)sql";

// For what a search was, whose a request is from a step on.
constexpr const char *rightsDetails = "ALTER TABLE rights_step ADD COLUMN detail TEXT NOT NULL DEFAULT '';\n";

// Whose public holidays the time of an answer is moved off, in versions.
constexpr const char *holidays = R"sql(
CREATE TABLE holiday_region (
  version INTEGER PRIMARY KEY,
  content TEXT NOT NULL,
  person TEXT NOT NULL,
  recorded_at BIGINT NOT NULL
);
)sql";

// What an erasure came to: what went, by kind, and what was kept back of it and why.
constexpr const char *erasureOutcomes = "ALTER TABLE rights_step ADD COLUMN erased TEXT NOT NULL DEFAULT '';\n";

// Requests that are in no review and no sample, and by whose right.
constexpr const char *leftOut = R"sql(
CREATE TABLE left_out (
  rights TEXT NOT NULL REFERENCES rights_request (id),
  request TEXT NOT NULL REFERENCES request (id),
  PRIMARY KEY (request, rights)
);
)sql";

// Where a client is told of an erasure that took the last thing held for it; until it was, or its request is over.
constexpr const char *rightsContacts = R"sql(
CREATE TABLE rights_contact (
  rights TEXT NOT NULL REFERENCES rights_request (id),
  client TEXT NOT NULL,
  address TEXT NOT NULL,
  PRIMARY KEY (rights, client)
);
)sql";

// What was done for a person's request is looked for by its number.
constexpr const char *auditRights = "CREATE INDEX audit_entry_rights ON audit_entry ({content.rightsNumber}, number) "
                                    "WHERE {content.rightsNumber} IS NOT NULL;\n";

// Notes and unread packages that say a name alone, and belong in an archive too.
constexpr const char *archivedTexts = "ALTER TABLE rights_archive ADD COLUMN texts TEXT NOT NULL DEFAULT '';\n";

} // namespace

const std::vector<Migration> &migrations()
{
    static const std::vector<Migration> all{
        {1, "first-light", firstLight},
        {2, "refused-decisions", refusedDecisions},
        {3, "purge-orders", purgeOrders},
        {4, "kept-drafts", keptDrafts},
        {5, "transfer-grounds", transferGrounds},
        {6, "audit-checkpoints", auditCheckpoints},
        {7, "retention", retention},
        {8, "agreements", agreements},
        {9, "limited-use", limitedUse},
        {10, "level-policies", levelPolicies},
        {11, "audit-search", auditSearch},
        {12, "reveals", reveals},
        {13, "redaction-reports", redactionReports},
        {14, "samples", samples},
        {15, "reviews", reviews},
        {16, "agreement-keys", agreementKeys},
        {17, "standing-codes", standingCodes},
        {18, "period-beginnings", periodBeginnings},
        {19, "populations", populations},
        {20, "review-outcomes", reviewOutcomes},
        {21, "rights", rights},
        {22, "rights-letters", rightsLetters},
        {23, "mention-keys", mentionKeys},
        {24, "rights-digests", rightsDigests},
        {25, "inspections-resumed", inspectionsResumed},
        {26, "stranded-reviews", strandedReviews},
        {27, "incident-steps", incidentSteps},
        {28, "rights-in-effect", rightsInEffect},
        {29, "flagged-reviews", flaggedReviews},
        {30, "running-populations", runningPopulations},
        {31, "rights-archives", rightsArchives},
        {32, "rights-details", rightsDetails},
        {33, "holidays", holidays},
        {34, "erasure-outcomes", erasureOutcomes},
        {35, "left-out", leftOut},
        {36, "rights-contacts", rightsContacts},
        {37, "audit-rights", auditRights},
        {38, "archived-texts", archivedTexts},
    };
    return all;
}

} // namespace vigie::ledger
