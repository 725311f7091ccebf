#include "models/domain/erasurecertificate.h"

#include "models/domain/jsonreader.h"
#include "models/domain/rightsflow.h"

#include <algorithm>

namespace vigie {

namespace {

/// Words in the certificate's language, as those of letters.
class Words
{
public:
    explicit Words(const QString &language)
        : m_isFrench(language == QLatin1String("fr"))
    {
    }

    [[nodiscard]] QString operator()(const char *english, const char *french) const
    {
        return QString::fromUtf8(m_isFrench ? french : english);
    }
    /// "What: says"
    [[nodiscard]] QString line(const QString &what, const QString &says) const
    {
        return what + (m_isFrench ? QStringLiteral("\u00a0: ") : QStringLiteral(": ")) + says;
    }

private:
    bool m_isFrench;
};

QString rightIn(const Words &words, RightKind right)
{
    switch (right) {
    case RightKind::Erasure:
        return words("erasure", "effacement");
    case RightKind::Objection:
        return words("objection", "opposition");
    case RightKind::Withdrawal:
        return words("withdrawal of consent", "retrait du consentement");
    case RightKind::Access:
    case RightKind::Rectification:
    case RightKind::Portability:
    case RightKind::Restriction:
        break; // nothing is erased by these
    }
    return wireName(right);
}

QString purposeIn(const Words &words, Purpose purpose)
{
    switch (purpose) {
    case Purpose::Security:
        return words("security and audience", "sécurité et audience");
    case Purpose::Enquiries:
        return words("answering enquiries", "réponse aux sollicitations");
    case Purpose::Newsletter:
        return words("newsletter", "newsletter");
    case Purpose::Scheduling:
        return words("scheduling meetings", "prise de rendez-vous");
    case Purpose::Surveys:
        return words("surveys and follow-up", "enquêtes et suivi");
    case Purpose::Improvement:
        return words("improving the service", "amélioration du service");
    case Purpose::Billing:
        return words("billing", "facturation");
    }
    return {};
}

QString groundIn(const Words &words, KeepingGround ground)
{
    switch (ground) {
    case KeepingGround::Expression:
        return words("(a) freedom of expression and information", "a) liberté d’expression et d’information");
    case KeepingGround::LegalObligation:
        return words("(b) legal obligation", "b) obligation légale");
    case KeepingGround::Archiving:
        return words("(d) archives, research or statistics", "d) archives, recherche ou statistiques");
    case KeepingGround::LegalClaims:
        return words("(e) legal claims", "e) droits en justice");
    }
    return {};
}

QString wantedIn(const Words &words, const ErasureCertificate &certificate)
{
    QStringList purposes;
    for (const Purpose purpose : certificate.purposes)
        purposes.append(purposeIn(words, purpose));
    const QString right = rightIn(words, certificate.right);
    return purposes.isEmpty() ? right : QStringLiteral("%1 (%2)").arg(right, purposes.join(QStringLiteral(", ")));
}

QStringList goneIn(const Words &words, const ErasedCounts &gone)
{
    QStringList lines;
    const auto add = [&](const QString &what, int count) {
        lines.append(QStringLiteral("  ") + words.line(what, QString::number(count)));
    };
    add(words("requests", "demandes"), gone.requests);
    add(words("reviews", "revues"), gone.reviews);
    add(words("decisions", "décisions"), gone.decisions);
    add(words("packages", "dossiers reçus"), gone.packages);
    add(words("calendar entries", "événements d’agenda"), gone.events);
    add(words("mails not fetched yet", "courriels pas encore relevés"), gone.mails);
    return lines;
}

QStringList stayingIn(const Words &words, const ErasureCertificate &certificate)
{
    QStringList lines;
    if (certificate.kept.empty())
        lines.append(words.line(words("Kept back", "Conservé"), words("nothing", "rien")));
    else
        lines.append(words.line(words("Kept back (requests, by GDPR art. 17(3))", "Conservé (demandes, RGPD, art. 17, § 3)"), {})
                         .trimmed());
    for (const auto &[ground, count] : certificate.kept)
        lines.append(QStringLiteral("  ") + words.line(groundIn(words, ground), QString::number(count)));
    if (certificate.left > 0)
        lines.append(words.line(words("Not asked for (requests)", "Non demandé (demandes)"), QString::number(certificate.left)));
    if (certificate.items > 0)
        lines.append(words.line(words("Single values erased from these", "Valeurs isolées effacées de celles-ci"),
                                QString::number(certificate.items)));
    if (certificate.clients > 0)
        lines.append(words.line(words("Clients that decide about their part", "Clients qui décident de leur part"),
                                QString::number(certificate.clients)));
    return lines;
}

QStringList workstationsIn(const Words &words, const ErasureCertificate &certificate)
{
    const auto count = [&](const char *english, const char *french, int number) {
        return QStringLiteral("  ") + words.line(words(english, french), QString::number(number));
    };
    QStringList lines{words.line(words("Workstations told to remove it", "Postes de travail appelés à l’effacer"),
                                 QString::number(certificate.workstations)),
                      count("have removed it", "l’ont effacé", certificate.answered)};
    if (certificate.lastAt)
        lines.append(QStringLiteral("  ")
                     + words.line(words("the last answer", "dernière réponse"), toRfc3339(*certificate.lastAt)));
    lines.append(count("signed out, and remove it before they show anything",
                       "hors session, l’effaceront avant d’afficher quoi que ce soit", certificate.signedOut));
    lines.append(count("pending", "en attente", certificate.pending()));
    if (certificate.pending() > 0)
        lines.append(words("This certificate is provisional: not every workstation has answered.",
                           "Ce certificat est provisoire\u00a0: tous les postes n’ont pas répondu."));
    return lines;
}

/// Moments as RFC 3339 has them: the same in every language and on every machine.
QString textOf(const ErasureCertificate &certificate)
{
    const Words words(certificate.language);
    QStringList moments;
    for (const Instant at : certificate.erasedAt)
        moments.append(toRfc3339(at));
    QStringList lines{words.line(words("Certificate of erasure", "Certificat d’effacement"), certificate.number),
                      {},
                      words.line(words("Asked for", "Demandé"), wantedIn(words, certificate)),
                      words.line(words("Received", "Reçu"), toRfc3339(certificate.receivedAt)),
                      words.line(words("Erased", "Effacé"), moments.join(QStringLiteral(", ")))};
    lines += goneIn(words, certificate.gone);
    lines += stayingIn(words, certificate);
    lines += workstationsIn(words, certificate);
    lines += {words.line(words("Audit trail", "Journal d’audit"),
                         QStringLiteral("%1 %2").arg(certificate.trailNumber).arg(certificate.trailHash)),
              words.line(words("Issued", "Établi"), toRfc3339(certificate.at)),
              words.line(words("Key (Ed25519)", "Clé (Ed25519)"), certificate.key),
              words.line(words("Signature", "Signature"), certificate.signature),
              {},
              words("The line below says the same for programs; vigie-desk rights verify checks both.",
                    "La ligne ci-dessous dit la même chose aux programmes\u00a0; vigie-desk rights verify contrôle les deux.")};
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

Error noCertificate(const char *why)
{
    return Error{ErrorKind::InvalidInput, QLatin1String("certificate: ") + QLatin1String(why)};
}

QJsonObject unsignedJson(const ErasureCertificate &certificate)
{
    QJsonObject kept;
    for (const auto &[ground, count] : certificate.kept)
        kept.insert(wireName(ground), count);
    QJsonObject json{
        {QStringLiteral("number"), certificate.number},
        {QStringLiteral("right"), QString(wireName(certificate.right))},
        {QStringLiteral("purposes"), toArray(certificate.purposes, [](Purpose purpose) { return QString(wireName(purpose)); })},
        {QStringLiteral("language"), certificate.language},
        {QStringLiteral("receivedAt"), toRfc3339(certificate.receivedAt)},
        {QStringLiteral("erasedAt"), toArray(certificate.erasedAt, [](Instant at) { return toRfc3339(at); })},
        {QStringLiteral("gone"), toJson(certificate.gone)},
        {QStringLiteral("kept"), kept},
        {QStringLiteral("workstations"), certificate.workstations},
        {QStringLiteral("answered"), certificate.answered},
        {QStringLiteral("signedOut"), certificate.signedOut},
        {QStringLiteral("pending"), certificate.pending()},
        {QStringLiteral("trailNumber"), certificate.trailNumber},
        {QStringLiteral("trailHash"), certificate.trailHash},
        {QStringLiteral("at"), toRfc3339(certificate.at)},
        {QStringLiteral("key"), certificate.key},
    };
    if (certificate.lastAt)
        json.insert(QStringLiteral("lastAt"), toRfc3339(*certificate.lastAt));
    // Not in those from before they were counted, whose signatures still hold.
    if (certificate.left > 0)
        json.insert(QStringLiteral("left"), certificate.left);
    if (certificate.items > 0)
        json.insert(QStringLiteral("items"), certificate.items);
    if (certificate.clients > 0)
        json.insert(QStringLiteral("clients"), certificate.clients);
    return json;
}

} // namespace

std::optional<ErasureCertificate> certificateOf(const RightsCase &request, const std::vector<ErasureReceipt> &receipts)
{
    ErasureCertificate certificate;
    certificate.number = request.number;
    certificate.right = request.wish.kind;
    certificate.purposes = request.wish.scope.purposes;
    certificate.language = request.wish.language;
    certificate.receivedAt = request.wish.receivedAt;
    const std::vector<KeptRequest> *kept = nullptr;
    for (const RightsStep &step : request.steps) {
        if (!step.erased)
            continue;
        certificate.erasedAt.push_back(step.at);
        certificate.gone += step.erased->gone;
        kept = &step.erased->kept; // all that stays since the last
    }
    if (kept == nullptr)
        return {};
    for (const KeptRequest &one : *kept)
        ++certificate.kept[one.back.ground];
    certificate.left = leftInPlace(request);
    certificate.items = itemsErased(request);
    certificate.clients = static_cast<int>(decliningClients(request).size());
    certificate.workstations = static_cast<int>(receipts.size());
    for (const ErasureReceipt &receipt : receipts) {
        certificate.answered += receipt.isComplete() ? 1 : 0;
        certificate.signedOut += !receipt.isComplete() && receipt.isSettled() ? 1 : 0;
        certificate.lastAt = std::max(certificate.lastAt, receipt.lastAt);
    }
    return certificate;
}

QByteArray statementOf(const ErasureCertificate &certificate)
{
    return "vigie erasure certificate 1\n" + toBytes(unsignedJson(certificate));
}

QByteArray toFile(const ErasureCertificate &certificate)
{
    return textOf(certificate).toUtf8() + toBytes(toJson(certificate)) + '\n';
}

Result<ErasureCertificate> erasureCertificateIn(const QByteArray &file)
{
    QByteArray text = file; // mails and editors end lines otherwise
    text.replace("\r\n", "\n");
    const QByteArray lines = text.trimmed();
    const Result<QJsonObject> json = parseJsonObject(lines.mid(lines.lastIndexOf('\n') + 1));
    if (!json)
        return noCertificate("the last line is none");
    Result<ErasureCertificate> certificate = erasureCertificateFromJson(*json);
    if (certificate && toFile(*certificate).trimmed() != lines)
        return noCertificate("the words say something else than the last line");
    return certificate;
}

QJsonObject toJson(const ErasureCertificate &certificate)
{
    QJsonObject json = unsignedJson(certificate);
    json.insert(QStringLiteral("signature"), certificate.signature);
    return json;
}

Result<ErasureCertificate> erasureCertificateFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    ErasureCertificate certificate;
    certificate.number = reader.string(QStringLiteral("number"), 40);
    certificate.right = reader.enumerator<RightKind>(QStringLiteral("right"));
    for (const Purpose purpose : reader.enumerators<Purpose>(QStringLiteral("purposes")))
        certificate.purposes.insert(purpose);
    certificate.language = reader.string(QStringLiteral("language"), 2);
    certificate.receivedAt = reader.instant(QStringLiteral("receivedAt"));
    for (const QString &at : reader.stringList(QStringLiteral("erasedAt"))) {
        const auto read = fromRfc3339(at);
        if (!read)
            reader.fail(QStringLiteral("erasedAt"), "is no moment");
        certificate.erasedAt.push_back(read.value_or(Instant()));
    }
    certificate.gone = readErasedCounts(reader.object(QStringLiteral("gone")));
    for (const auto &[name, count] : reader.counts(QStringLiteral("kept"))) {
        const auto ground = fromWireName<KeepingGround>(name);
        if (!ground)
            reader.fail(QStringLiteral("kept"), "has an unknown ground");
        certificate.kept[ground.value_or(KeepingGround::LegalClaims)] = static_cast<int>(count);
    }
    certificate.left = reader.has(QStringLiteral("left")) ? reader.integer(QStringLiteral("left")) : 0;
    certificate.items = reader.has(QStringLiteral("items")) ? reader.integer(QStringLiteral("items")) : 0;
    certificate.clients = reader.has(QStringLiteral("clients")) ? reader.integer(QStringLiteral("clients")) : 0;
    certificate.workstations = reader.integer(QStringLiteral("workstations"));
    certificate.answered = reader.integer(QStringLiteral("answered"));
    certificate.signedOut = reader.integer(QStringLiteral("signedOut"));
    if (reader.integer(QStringLiteral("pending")) != certificate.pending())
        reader.fail(QStringLiteral("pending"), "is not what is left");
    certificate.lastAt = reader.optionalInstant(QStringLiteral("lastAt"));
    certificate.trailNumber = reader.longInteger(QStringLiteral("trailNumber"));
    certificate.trailHash = reader.string(QStringLiteral("trailHash"), 100);
    certificate.at = reader.instant(QStringLiteral("at"));
    certificate.key = reader.string(QStringLiteral("key"), 100);
    certificate.signature = reader.string(QStringLiteral("signature"), 200);
    return reader.finish(std::move(certificate));
}

} // namespace vigie
