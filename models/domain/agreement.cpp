#include "models/domain/agreement.h"

#include "models/domain/jsonreader.h"

namespace vigie {

namespace {

/// When it was recorded, and when it was withdrawn.
template <typename Record>
QJsonObject withMoments(QJsonObject json, const Record &record)
{
    json.insert(QStringLiteral("recordedAt"), toRfc3339(record.recordedAt));
    if (record.withdrawnAt)
        json.insert(QStringLiteral("withdrawnAt"), toRfc3339(*record.withdrawnAt));
    return json;
}

template <typename Record>
void readMoments(JsonReader &reader, Record &record)
{
    record.recordedAt = reader.instant(QStringLiteral("recordedAt"));
    record.withdrawnAt = reader.optionalInstant(QStringLiteral("withdrawnAt"));
}

ClientAgreement readClientAgreement(JsonReader &reader)
{
    ClientAgreement agreement;
    agreement.client = reader.string(QStringLiteral("client"), longestAgreementName);
    agreement.scope = reader.enumerator<AgreementScope>(QStringLiteral("scope"));
    agreement.version = reader.string(QStringLiteral("version"), longestAgreementName);
    agreement.source = reader.string(QStringLiteral("source"), longestAgreementSource);
    return agreement;
}

} // namespace

QJsonObject toJson(const ClientAgreement &wish)
{
    return {{QStringLiteral("client"), wish.client},
            {QStringLiteral("scope"), QString(wireName(wish.scope))},
            {QStringLiteral("version"), wish.version},
            {QStringLiteral("source"), wish.source}};
}

Result<ClientAgreement> clientAgreementFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    ClientAgreement agreement = readClientAgreement(reader);
    return reader.finish(std::move(agreement));
}

QJsonObject toJson(const AgreementRegister &agreements)
{
    return {{QStringLiteral("missing"),
             toArray(agreements.missing,
                     [](const MissingAgreement &one) {
                         return QJsonObject{{QStringLiteral("client"), one.client}, {QStringLiteral("waiting"), one.waiting}};
                     })},
            {QStringLiteral("clients"),
             toArray(agreements.clients, [](const ClientAgreement &one) { return withMoments(toJson(one), one); })},
            {QStringLiteral("exceptions"),
             toArray(agreements.exceptions,
                     [](const RequestException &one) {
                         return withMoments({{QStringLiteral("request"), one.request},
                                             {QStringLiteral("kind"), QString(wireName(one.kind))},
                                             {QStringLiteral("reference"), one.reference}},
                                            one);
                     })},
            {QStringLiteral("sites"), toArray(agreements.sites, [](const InHouseSite &one) {
                 return withMoments({{QStringLiteral("site"), one.site}, {QStringLiteral("country"), one.country}}, one);
             })}};
}

Result<AgreementRegister> agreementsFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    AgreementRegister agreements;
    agreements.missing = reader.objects<MissingAgreement>(QStringLiteral("missing"), [](JsonReader &one) {
        return MissingAgreement{one.string(QStringLiteral("client")), one.integer(QStringLiteral("waiting"))};
    });
    agreements.clients = reader.objects<ClientAgreement>(QStringLiteral("clients"), [](JsonReader &one) {
        ClientAgreement agreement = readClientAgreement(one);
        readMoments(one, agreement);
        return agreement;
    });
    agreements.exceptions = reader.objects<RequestException>(QStringLiteral("exceptions"), [](JsonReader &one) {
        RequestException exception{one.string(QStringLiteral("request")), one.enumerator<ExceptionKind>(QStringLiteral("kind")),
                                   one.string(QStringLiteral("reference"))};
        readMoments(one, exception);
        return exception;
    });
    agreements.sites = reader.objects<InHouseSite>(QStringLiteral("sites"), [](JsonReader &one) {
        InHouseSite site{one.string(QStringLiteral("site")), one.string(QStringLiteral("country"))};
        readMoments(one, site);
        return site;
    });
    return reader.finish(std::move(agreements));
}

} // namespace vigie
