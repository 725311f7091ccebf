#include "net/protocol/wire.h"

#include "models/domain/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QUrl>

#include <array>

namespace vigie::protocol {

namespace {

constexpr QLatin1String problemPrefix("urn:vigie:problem:");

constexpr ProblemRow row(const char *name, int status, ErrorKind kind, const char *title)
{
    return ProblemRow{QLatin1String(name), status, kind, QLatin1String(title)};
}

constexpr std::array problems{
    row("invalid-input", 400, ErrorKind::InvalidInput, "The request is malformed"),
    row("not-found", 404, ErrorKind::NotFound, "No such thing, or not for this person"),
    row("forbidden", 403, ErrorKind::Forbidden, "This role, site or case may not do this"),
    row("transfer-refused", 403, ErrorKind::TransferRefused, "No ground for transfers to this site is recorded"),
    row("acknowledgement-due", 403, ErrorKind::AcknowledgementDue, "The Limited Use rules are to be acknowledged first"),
    row("unauthenticated", 401, ErrorKind::Unauthenticated, "No session, or it ended"),
    row("too-many-attempts", 429, ErrorKind::TooManyAttempts, "Too many sign-in attempts"),
    row("request-changed", 412, ErrorKind::RequestChanged, "The case has a newer version"),
    row("lease-lost", 409, ErrorKind::LeaseLost, "The lease expired or belongs to somebody else"),
    row("already-decided", 409, ErrorKind::AlreadyDecided, "The case has a decision that took effect"),
    row("sharing-refused", 422, ErrorKind::SharingRefused, "Something would be shared that was not designated"),
    row("slot-not-free", 409, ErrorKind::SlotNotFree, "The slot is no longer free"),
    row("slot-in-past", 422, ErrorKind::SlotInPast, "The slot has begun"),
    row("key-reused", 422, ErrorKind::KeyReused, "The idempotency key came with another body"),
    row("too-late", 409, ErrorKind::TooLate, "It is too late for that"),
    row("reveal-refused", 403, ErrorKind::RevealRefused, "Values of this kind are not shown at this level"),
    row("reveals-used-up", 429, ErrorKind::RevealsUsedUp, "As many values as an hour allows have been shown"),
    row("reveal-over", 409, ErrorKind::RevealOver, "The time for which the value was shown is over"),
    row("searches-used-up", 429, ErrorKind::SearchesUsedUp, "As many people as an hour allows have been looked for"),
    row("desk-failed", 500, ErrorKind::DeskFailed, "The desk failed"),
    // Problems of the wire itself
    row("precondition-required", 428, ErrorKind::InvalidInput, "If-Match is required"),
    row("method-not-allowed", 405, ErrorKind::InvalidInput, "The method is not allowed here"),
    row("body-too-large", 413, ErrorKind::InvalidInput, "The body is too large"),
    row("unsupported-media-type", 415, ErrorKind::InvalidInput, "The body's type is not accepted here"),
    row("expectation-failed", 417, ErrorKind::InvalidInput, "The expectation is not supported"),
    row("header-too-large", 431, ErrorKind::InvalidInput, "The header is too large"),
    row("overloaded", 503, ErrorKind::DeskFailed, "The desk is too busy"),
};

constexpr qsizetype longestId = 200;

Error invalid(const char *part)
{
    return Error{ErrorKind::InvalidInput, QLatin1String(part)};
}

/// A non-empty string member.
std::optional<QString> text(const QJsonObject &json, QLatin1String key)
{
    const QJsonValue value = json.value(key);
    if (!value.isString() || value.toString().isEmpty())
        return std::nullopt;
    return value.toString();
}

std::optional<Instant> moment(const QJsonObject &json, QLatin1String key)
{
    const auto written = text(json, key);
    return written ? fromRfc3339(*written) : std::nullopt;
}

QString encoded(const QString &segment)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(segment));
}

QJsonObject toJson(const KeptDraft &draft)
{
    return {{QStringLiteral("content"), QJsonDocument::fromJson(draft.content).object()},
            {QStringLiteral("editedAt"), toRfc3339(draft.editedAt)}};
}

Result<KeptDraft> keptDraftFromJson(const QJsonObject &json)
{
    const QJsonValue content = json.value(QLatin1String("content"));
    const auto editedAt = moment(json, QLatin1String("editedAt"));
    if (!content.isObject() || !editedAt)
        return invalid(editedAt ? "content" : "editedAt");
    KeptDraft draft{QJsonDocument(content.toObject()).toJson(QJsonDocument::Compact), *editedAt};
    if (draft.content.size() > longestDraft)
        return invalid("content");
    return draft;
}

} // namespace

QString pathOf(QLatin1String pattern, const RequestId &request)
{
    return QString(pattern).replace(QLatin1String("{id}"), encoded(request.value));
}

QString pathOf(QLatin1String pattern, const RequestId &request, const DecisionId &decision)
{
    return pathOf(pattern, request).replace(QLatin1String("{decisionId}"), encoded(decision.value));
}

QString pathOf(QLatin1String pattern, const PurgeOrderId &order)
{
    return QString(pattern).replace(QLatin1String("{id}"), encoded(order.value));
}

QString pathOf(QLatin1String pattern, const ReviewTaskId &task)
{
    return QString(pattern).replace(QLatin1String("{id}"), encoded(task.value));
}

QString pathOf(QLatin1String pattern, const FindingId &finding)
{
    return QString(pattern).replace(QLatin1String("{id}"), encoded(finding.value));
}

QString pathOf(QLatin1String pattern, const RightsId &request)
{
    return QString(pattern).replace(QLatin1String("{id}"), encoded(request.value));
}

QString pathOf(QLatin1String pattern, const IncidentId &incident)
{
    return QString(pattern).replace(QLatin1String("{id}"), encoded(incident.value));
}

QString rubricPath(int version)
{
    return QString(path::oneRubric).replace(QLatin1String("{version}"), QString::number(version));
}

QByteArray bearer(const QString &token)
{
    return "Bearer " + token.toLatin1();
}

std::optional<QString> tokenOf(const QByteArray &authorization)
{
    constexpr int schemeLength = 7;
    if (qstrnicmp(authorization.constData(), "Bearer ", schemeLength) != 0)
        return std::nullopt;
    const QByteArray token = authorization.mid(schemeLength).trimmed();
    if (token.isEmpty() || token.contains(' '))
        return std::nullopt;
    return QString::fromLatin1(token);
}

QByteArray entityTag(int version, int revision)
{
    return '"' + QByteArray::number(version) + (revision > 0 ? '-' + QByteArray::number(revision) : QByteArray()) + '"';
}

std::optional<int> versionOf(const QByteArray &entityTag)
{
    const QByteArray tag = entityTag.trimmed();
    if (tag.size() < 3 || tag.front() != '"' || tag.back() != '"')
        return std::nullopt;
    const QByteArrayList numbers = tag.mid(1, tag.size() - 2).split('-');
    bool number = false;
    const int version = numbers.front().toInt(&number);
    const int revision = numbers.size() > 1 ? numbers.at(1).toInt() : 0;
    // The round trip refuses "+3", "03", "3-0" and blanks.
    if (!number || version < 0 || revision < 0 || protocol::entityTag(version, revision) != tag)
        return std::nullopt;
    return version;
}

QByteArray httpDate(Instant instant)
{
    static const QString format = QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'");
    return QLocale::c().toString(toDateTime(instant), format).toLatin1();
}

std::optional<Instant> fromHttpDate(const QByteArray &text)
{
    QDateTime parsed = QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!parsed.isValid())
        return std::nullopt;
    parsed.setTimeZone(QTimeZone::utc());
    return toInstant(parsed);
}

std::span<const ProblemRow> problemRows()
{
    return problems;
}

const ProblemRow &problemFor(ErrorKind kind)
{
    for (const ProblemRow &candidate : problems) {
        if (candidate.kind == kind)
            return candidate;
    }
    return problemNamed(QLatin1String("desk-failed"));
}

const ProblemRow &problemNamed(QLatin1String name)
{
    for (const ProblemRow &candidate : problems) {
        if (candidate.name == name)
            return candidate;
    }
    qFatal("no problem of that name");
    return problems.front();
}

QByteArray problemBody(const ProblemRow &row, const QString &detail)
{
    QJsonObject body{
        {QStringLiteral("type"), QString(problemPrefix) + row.name},
        {QStringLiteral("title"), QString(row.title)},
        {QStringLiteral("status"), row.status},
    };
    if (!detail.isEmpty() && row.status < 500)
        body.insert(QStringLiteral("detail"), detail);
    return toBytes(body);
}

Error errorOf(int status, const QByteArray &contentType, const QByteArray &body)
{
    const bool isProblem = contentType.split(';').first().trimmed().toLower() == problemType;
    constexpr qsizetype longestProblem = 64 * 1024;
    const auto json = isProblem ? parseJsonObject(body, JsonLimits{.maxDepth = 8, .maxBytes = longestProblem})
                                : Result<QJsonObject>(Error{ErrorKind::NotADesk, QString()});
    if (json.ok()) {
        const QString type = json->value(QLatin1String("type")).toString();
        for (const ProblemRow &candidate : problems) {
            if (type.startsWith(problemPrefix) && QStringView(type).mid(problemPrefix.size()) == candidate.name)
                return Error{candidate.kind, json->value(QLatin1String("detail")).toString()};
        }
    }
    const QString detail = QStringLiteral("HTTP status %1").arg(status);
    if (status >= 500)
        return Error{ErrorKind::DeskFailed, detail};
    if (status == 401)
        return Error{ErrorKind::Unauthenticated, detail};
    if (status == 429)
        return Error{ErrorKind::TooManyAttempts, detail};
    return Error{ErrorKind::NotADesk, detail};
}

QJsonObject toJson(const SignInBody &body)
{
    QJsonObject json{{QStringLiteral("name"), body.name}, {QStringLiteral("password"), body.password}};
    if (!body.workstation.isEmpty())
        json.insert(QStringLiteral("workstation"), body.workstation);
    return json;
}

Result<SignInBody> signInFromJson(const QJsonObject &json)
{
    const auto name = text(json, QLatin1String("name"));
    if (!name)
        return invalid("name");
    const auto password = text(json, QLatin1String("password"));
    if (!password)
        return invalid("password");
    if (!json.contains(QLatin1String("workstation")))
        return SignInBody{*name, *password};
    const auto workstation = text(json, QLatin1String("workstation"));
    if (!workstation || workstation->size() > longestId)
        return invalid("workstation");
    return SignInBody{*name, *password, *workstation};
}

QJsonObject toJson(const SessionBody &body)
{
    return {
        {QStringLiteral("token"), body.token},
        {QStringLiteral("expiresAt"), toRfc3339(body.expiresAt)},
        {QStringLiteral("me"), vigie::toJson(body.me)},
    };
}

Result<SessionBody> sessionFromJson(const QJsonObject &json)
{
    const auto token = text(json, QLatin1String("token"));
    if (!token)
        return invalid("token");
    const auto expiresAt = moment(json, QLatin1String("expiresAt"));
    if (!expiresAt)
        return invalid("expiresAt");
    auto me = meFromJson(json.value(QLatin1String("me")).toObject());
    if (!me.ok())
        return me.error();
    return SessionBody{*token, *expiresAt, *std::move(me)};
}

QJsonObject limitedUseBody(int version)
{
    return {{QStringLiteral("version"), version}};
}

Result<int> limitedUseFromJson(const QJsonObject &json)
{
    const QJsonValue version = json.value(QLatin1String("version"));
    const int number = version.toInt(-1);
    if (number < 1 || version.toDouble() != number)
        return invalid("version");
    return number;
}

QJsonObject leaseBody(const LeaseId &lease)
{
    return {{QStringLiteral("lease"), lease.value}};
}

Result<LeaseId> leaseIdFromJson(const QJsonObject &json)
{
    const auto lease = text(json, QLatin1String("lease"));
    if (!lease)
        return invalid("lease");
    return LeaseId{*lease};
}

QJsonObject toJson(const PutBackBody &body)
{
    return {{QStringLiteral("lease"), body.lease.value}, {QStringLiteral("reason"), QString(wireName(body.reason))}};
}

Result<PutBackBody> putBackFromJson(const QJsonObject &json)
{
    const auto lease = text(json, QLatin1String("lease"));
    if (!lease)
        return invalid("lease");
    const auto written = text(json, QLatin1String("reason"));
    const auto reason = written ? fromWireName<PutBackReason>(*written) : std::nullopt;
    if (!reason)
        return invalid("reason");
    return PutBackBody{LeaseId{*lease}, *reason};
}

QJsonObject toJson(const ParkingBody &body)
{
    return {{QStringLiteral("lease"), body.lease.value}, {QStringLiteral("until"), toRfc3339(body.until)}};
}

Result<ParkingBody> parkingFromJson(const QJsonObject &json)
{
    const auto lease = text(json, QLatin1String("lease"));
    if (!lease)
        return invalid("lease");
    const auto until = moment(json, QLatin1String("until"));
    if (!until)
        return invalid("until");
    return ParkingBody{LeaseId{*lease}, *until};
}

QJsonObject toJson(const DraftBody &body)
{
    QJsonObject json = toJson(body.draft);
    json.insert(QStringLiteral("lease"), body.lease.value);
    return json;
}

Result<DraftBody> draftFromJson(const QJsonObject &json)
{
    const auto lease = text(json, QLatin1String("lease"));
    if (!lease)
        return invalid("lease");
    auto draft = keptDraftFromJson(json);
    if (!draft.ok())
        return draft.error();
    return DraftBody{LeaseId{*lease}, *std::move(draft)};
}

QJsonObject workBody(const std::vector<HeldWork> &work)
{
    QJsonArray cases;
    for (const HeldWork &one : work) {
        QJsonObject held = vigie::toJson(one.held);
        if (one.draft)
            held.insert(QStringLiteral("draft"), toJson(*one.draft));
        cases.append(held);
    }
    return {{QStringLiteral("cases"), cases}};
}

Result<std::vector<HeldWork>> workFromJson(const QJsonObject &json)
{
    const QJsonValue cases = json.value(QLatin1String("cases"));
    if (!cases.isArray())
        return invalid("cases");
    std::vector<HeldWork> work;
    const QJsonArray array = cases.toArray();
    for (const QJsonValue &one : array) {
        auto held = heldCaseFromJson(one.toObject());
        if (!held.ok())
            return held.error();
        HeldWork read{*std::move(held), {}};
        if (const QJsonValue kept = one.toObject().value(QLatin1String("draft")); !kept.isUndefined()) {
            auto draft = keptDraftFromJson(kept.toObject());
            if (!draft.ok())
                return draft.error();
            read.draft = *std::move(draft);
        }
        work.push_back(std::move(read));
    }
    return work;
}

QJsonObject purgeOrdersBody(const std::vector<PurgeOrder> &orders)
{
    QJsonArray array;
    for (const PurgeOrder &order : orders)
        array.append(QJsonObject{{QStringLiteral("id"), order.id.value},
                                 {QStringLiteral("request"), order.request.value},
                                 {QStringLiteral("orderedAt"), toRfc3339(order.orderedAt)}});
    return {{QStringLiteral("orders"), array}};
}

Result<std::vector<PurgeOrder>> purgeOrdersFromJson(const QJsonObject &json)
{
    const QJsonValue value = json.value(QLatin1String("orders"));
    if (!value.isArray())
        return invalid("orders");
    std::vector<PurgeOrder> orders;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array) {
        const QJsonObject order = one.toObject();
        const auto id = text(order, QLatin1String("id"));
        const auto request = text(order, QLatin1String("request"));
        const auto orderedAt = moment(order, QLatin1String("orderedAt"));
        if (!id || !request || !orderedAt)
            return invalid("orders");
        orders.push_back({PurgeOrderId{*id}, RequestId{*request}, *orderedAt});
    }
    return orders;
}

QJsonObject toJson(const WithdrawalBody &body)
{
    return {{QStringLiteral("client"), body.client}, {QStringLiteral("scope"), QString(wireName(body.scope))}};
}

Result<WithdrawalBody> withdrawalFromJson(const QJsonObject &json)
{
    const auto client = text(json, QLatin1String("client"));
    if (!client || client->size() > longestAgreementName)
        return invalid("client");
    const auto written = text(json, QLatin1String("scope"));
    const auto scope = written ? fromWireName<AgreementScope>(*written) : std::nullopt;
    if (!scope)
        return invalid("scope");
    return WithdrawalBody{*client, *scope};
}

QJsonObject toJson(const IntakeBody &body)
{
    QJsonArray incidents;
    for (const QString &line : body.incidents)
        incidents.append(line);
    QJsonObject json{{QStringLiteral("incidents"), incidents}, {QStringLiteral("alreadyKnown"), body.alreadyKnown}};
    if (!body.request.isEmpty())
        json.insert(QStringLiteral("request"), body.request.value);
    return json;
}

Result<IntakeBody> intakeFromJson(const QJsonObject &json)
{
    IntakeBody body;
    body.request = RequestId{json.value(QLatin1String("request")).toString()};
    const QJsonValue incidents = json.value(QLatin1String("incidents"));
    if (!incidents.isArray())
        return invalid("incidents");
    const QJsonArray lines = incidents.toArray();
    for (const QJsonValue &line : lines) {
        if (!line.isString())
            return invalid("incidents");
        body.incidents.push_back(line.toString());
    }
    const QJsonValue known = json.value(QLatin1String("alreadyKnown"));
    if (!known.isBool())
        return invalid("alreadyKnown");
    body.alreadyKnown = known.toBool();
    return body;
}

} // namespace vigie::protocol
