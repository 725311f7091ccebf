#include "models/domain/rightsletters.h"

#include "models/domain/jsonreader.h"
#include "models/domain/oneline.h"
#include "models/domain/writtenday.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace vigie {

namespace {

using Field = LetterField;

QString named(Field field)
{
    return QLatin1Char('{') + wireName(field) + QLatin1Char('}');
}

const QRegularExpression &anyField()
{
    static const QRegularExpression expression(QStringLiteral("\\{([a-z-]*)\\}"));
    return expression;
}

/// Each once, in order.
QStringList fieldsIn(const QString &text)
{
    QStringList fields;
    for (auto match = anyField().globalMatch(text); match.hasNext();)
        fields.append(match.next().captured(1));
    fields.removeDuplicates();
    return fields;
}

class Faults
{
public:
    void add(const QString &language, std::optional<LetterKind> letter, LetterFaultKind kind, const QString &what)
    {
        m_found.push_back({language, letter, kind, what});
    }
    void checkLength(const QString &language, std::optional<LetterKind> letter, const char *name, const QString &text,
                     qsizetype longest)
    {
        if (text.trimmed().isEmpty())
            add(language, letter, LetterFaultKind::Empty, QLatin1String(name));
        else if (text.size() > longest)
            add(language, letter, LetterFaultKind::TooLong, QLatin1String(name));
    }
    [[nodiscard]] std::vector<LetterFault> take() { return std::move(m_found); }

private:
    std::vector<LetterFault> m_found;
};

void checkLetter(Faults &faults, const QString &language, LetterKind kind, const LetterTemplate &letter)
{
    faults.checkLength(language, kind, "the subject", letter.subject, longestLetterSubject);
    faults.checkLength(language, kind, "the text", letter.body, longestLetterBody);
    if (letter.subject.contains(QLatin1Char('\n')))
        faults.add(language, kind, LetterFaultKind::ManyLines, QStringLiteral("the subject"));
    const QStringList fields = fieldsIn(letter.subject + QLatin1Char('\n') + letter.body);
    for (const QString &field : fields) {
        if (!fromWireName<LetterField>(field))
            faults.add(language, kind, LetterFaultKind::UnknownField, QLatin1Char('{') + field + QLatin1Char('}'));
    }
    for (const Field needed : neededIn(kind)) {
        if (!fields.contains(wireName(needed)))
            faults.add(language, kind, LetterFaultKind::MissingField, named(needed));
    }
}

QString reasonOf(const LetterFault &fault)
{
    switch (fault.kind) {
    case LetterFaultKind::Empty:
        return fault.what + QLatin1String(" is empty");
    case LetterFaultKind::TooLong:
        return fault.what + QLatin1String(" is too long");
    case LetterFaultKind::ManyLines:
        return fault.what + QLatin1String(" has more than one line");
    case LetterFaultKind::UnknownField:
        return fault.what + QLatin1String(" is no field");
    case LetterFaultKind::MissingField:
        return fault.what + QLatin1String(" is missing");
    case LetterFaultKind::NoMailAddress:
        return fault.what + QLatin1String(" is no mail address");
    case LetterFaultKind::NoLetters:
        break;
    }
    return QStringLiteral("has no letters");
}

QString dayIn(const QString &language, const QDate &day)
{
    const QLocale locale(language == QLatin1String("fr") ? QLocale(QLocale::French, QLocale::France)
                                                         : QLocale(QLocale::English, QLocale::UnitedKingdom));
    return writtenDay(day, locale, QStringLiteral("d MMMM yyyy"));
}

QString personOf(const RightsSubject &subject)
{
    QStringList parts;
    for (const QString &part : {subject.name, subject.mails.join(QStringLiteral(", ")), subject.phone}) {
        if (!part.trimmed().isEmpty())
            parts.append(part.trimmed());
    }
    return parts.join(QStringLiteral(", "));
}

/// As art. 17(3) has them.
QString groundIn(const QString &language, KeepingGround ground)
{
    const bool isFrench = language == QLatin1String("fr");
    switch (ground) {
    case KeepingGround::Expression:
        return isFrench ? QStringLiteral("pour l’exercice de la liberté d’expression et d’information (article 17, "
                                         "paragraphe\u00a03, point\u00a0a), du RGPD)")
                        : QStringLiteral("for the right of freedom of expression and information (article 17(3)(a) of the GDPR)");
    case KeepingGround::LegalObligation:
        return isFrench ? QStringLiteral("pour respecter une obligation légale (article 17, paragraphe\u00a03, point\u00a0b), du "
                                         "RGPD)")
                        : QStringLiteral("to comply with a legal obligation (article 17(3)(b) of the GDPR)");
    case KeepingGround::Archiving:
        return isFrench ? QStringLiteral("à des fins d’archives, de recherche ou de statistiques (article 17, paragraphe\u00a03, "
                                         "point\u00a0d), du RGPD)")
                        : QStringLiteral("for archiving, research or statistics (article 17(3)(d) of the GDPR)");
    case KeepingGround::LegalClaims:
        break;
    }
    return isFrench ? QStringLiteral("pour la constatation, l’exercice ou la défense de droits en justice (article 17, "
                                     "paragraphe\u00a03, point\u00a0e), du RGPD)")
                    : QStringLiteral("for the establishment, exercise or defence of legal claims (article 17(3)(e) of the GDPR)");
}

/// Why it goes on for the security of the service, as it was last said; nothing when it does not.
QString weighedIn(const RightsCase &request)
{
    const auto last = std::find_if(request.steps.rbegin(), request.steps.rend(), [](const RightsStep &step) {
        return step.kind == RightsStepKind::Weighed || step.kind == RightsStepKind::SecurityStopped;
    });
    const bool goesOn =
        request.wish.kind == RightKind::Objection && last != request.steps.rend() && last->kind == RightsStepKind::Weighed;
    return goesOn ? oneLine(last->words) : QString();
}

/// Empty when all was done that was asked for. It is refused for the rest, so that it says what a refusal has to (art. 12(4)).
QString keptIn(const RightsCase &request, const LetterTexts &texts, const QString &officer, const QTimeZone &zone)
{
    const std::vector<KeptRequest> kept = keptBack(request);
    const QString weighed = weighedIn(request);
    if (kept.empty() && weighed.isEmpty())
        return {};
    const QString &language = request.wish.language;
    const bool isFrench = language == QLatin1String("fr");
    QStringList lines;
    if (!kept.empty())
        lines.append(isFrench ? QStringLiteral("Nous conservons toutefois les échanges suivants, sans plus les utiliser\u00a0:")
                              : QStringLiteral("We keep the following exchanges, however, and no longer use them:"));
    for (const KeptRequest &one : kept) {
        const QString day = dayIn(language, toDateTime(one.receivedAt, zone).date());
        lines.append((isFrench ? QStringLiteral("– celui du %1, %2\u00a0: %3") : QStringLiteral("– that of %1, %2: %3"))
                         .arg(day, groundIn(language, one.back.ground), oneLine(one.back.reason)));
    }
    if (!weighed.isEmpty())
        lines.append((isFrench ? QStringLiteral("Nous continuons à traiter ce qu’exige la sécurité du service, pour des motifs "
                                                "légitimes et impérieux (article 21, paragraphe\u00a01, du RGPD)\u00a0: %1")
                               : QStringLiteral("We go on processing what the security of the service asks for, on compelling "
                                                "legitimate grounds (article 21(1) of the GDPR): %1"))
                         .arg(weighed));
    const QString remedy =
        (isFrench
             ? QStringLiteral("Si cela ne vous convient pas, vous pouvez vous adresser à notre délégué à la protection des "
                              "données (%1) et introduire une réclamation auprès de %2. %3")
             : QStringLiteral("If you are not satisfied with that, you can turn to our data protection officer (%1) and lodge "
                              "a complaint with %2. %3"))
            .arg(officer, texts.authority, texts.remedy);
    return lines.join(QLatin1Char('\n')) + QLatin1String("\n\n") + remedy;
}

QString kindIn(const QString &language, RecipientKind kind)
{
    const bool isFrench = language == QLatin1String("fr");
    switch (kind) {
    case RecipientKind::Clients:
        return isFrench ? QStringLiteral("les clients pour lesquels vos rendez-vous étaient organisés")
                        : QStringLiteral("the clients for whom meetings with you were arranged");
    case RecipientKind::Participants:
        return isFrench ? QStringLiteral("les participants à ces rendez-vous")
                        : QStringLiteral("those who take part in these meetings");
    case RecipientKind::Supervision:
        return isFrench ? QStringLiteral("nos équipes de supervision") : QStringLiteral("our supervision teams");
    case RecipientKind::Quality:
        return isFrench ? QStringLiteral("notre équipe qualité") : QStringLiteral("our quality team");
    case RecipientKind::Support:
        return isFrench ? QStringLiteral("notre support") : QStringLiteral("our support");
    }
    return {};
}

/// Of those who were told the kinds, so that nobody needs to ask (art. 19); empty when there is nobody to tell.
QString recipientsIn(const RightsCase &request)
{
    if (!tellsRecipients(request.wish))
        return {};
    const QString &language = request.wish.language;
    const bool isFrench = language == QLatin1String("fr");
    const auto states = recipientsOf(request);
    if (!states)
        return isFrench ? QStringLiteral("Les destinataires auxquels elles avaient été communiquées en sont informés.")
                        : QStringLiteral("Those to whom it had been disclosed are told.");
    QStringList told;
    bool isForAll = true;
    for (const RecipientState &one : *states) {
        if (request.wish.kind == RightKind::Rectification && isToldByDesk(one.recipient.kind))
            continue; // they were shown signs in the place of it
        const bool isTold = isToldByDesk(one.recipient.kind) || (one.step && one.step->kind == RightsStepKind::RecipientsTold);
        isForAll = isForAll && isTold;
        if (const QString kind = kindIn(language, one.recipient.kind); isTold && !told.contains(kind))
            told.append(kind);
    }
    QStringList sentences;
    if (!told.isEmpty())
        sentences.append((isFrench ? QStringLiteral("Les destinataires auxquels elles avaient été communiquées en sont "
                                                    "informés\u00a0: %1.")
                                   : QStringLiteral("Those to whom it had been disclosed are told: %1."))
                             .arg(told.join(QStringLiteral(", "))));
    if (!isForAll)
        sentences.append(isFrench ? QStringLiteral("Informer les autres destinataires est impossible ou exigerait des efforts "
                                                   "disproportionnés (article 19 du RGPD).")
                                  : QStringLiteral("To inform the other recipients is impossible or would take disproportionate "
                                                   "effort (article 19 of the GDPR)."));
    return sentences.join(QLatin1Char(' '));
}

/// What the service cannot do for them any more, by the purpose that they took their consent back for.
QString consequenceOf(const QString &language, Purpose purpose)
{
    const bool isFrench = language == QLatin1String("fr");
    switch (purpose) {
    case Purpose::Scheduling:
        return isFrench
            ? QStringLiteral("Sans ces données, l’organisation de rendez-vous avec vous par notre service est dégradée "
                             "ou devient impossible.")
            : QStringLiteral("Without this data the arranging of meetings with you by our service is degraded or "
                             "becomes impossible.");
    case Purpose::Enquiries:
        return isFrench ? QStringLiteral("Nous ne pouvons plus donner suite à vos demandes d’information.")
                        : QStringLiteral("We can no longer follow up your enquiries.");
    case Purpose::Newsletter:
        return isFrench ? QStringLiteral("Vous ne recevez plus notre lettre d’information.")
                        : QStringLiteral("You no longer get our newsletter.");
    case Purpose::Surveys:
        return isFrench ? QStringLiteral("Vous ne recevez plus nos enquêtes.") : QStringLiteral("You no longer get our surveys.");
    case Purpose::Security:
        return isFrench ? QStringLiteral("Les abus commis en votre nom peuvent nous échapper.")
                        : QStringLiteral("We may miss abuse that is committed in your name.");
    case Purpose::Improvement:
        return isFrench ? QStringLiteral("Vos échanges ne servent plus à améliorer le service.")
                        : QStringLiteral("Your exchanges no longer help to improve the service.");
    case Purpose::Billing: // rests on no consent
        break;
    }
    return {};
}

QString consequenceIn(const RightsWish &wish)
{
    if (wish.kind != RightKind::Withdrawal)
        return {};
    QStringList sentences;
    for (const Purpose purpose : wish.scope.purposes)
        sentences.append(consequenceOf(wish.language, purpose));
    if (wish.scope.purposes.count(Purpose::Scheduling) == 0)
        sentences.append(wish.language == QLatin1String("fr")
                             ? QStringLiteral("L’organisation de vos rendez-vous n’en est pas affectée.")
                             : QStringLiteral("The arranging of your meetings is not affected."));
    return sentences.join(QLatin1Char(' '));
}

/// What a recipient has to do as well.
QString whatWasDone(const RightsCase &request)
{
    const auto acted = std::find_if(request.steps.rbegin(), request.steps.rend(),
                                    [](const RightsStep &step) { return step.kind == RightsStepKind::Acted; });
    return acted == request.steps.rend() ? QString() : acted->words.trimmed();
}

/// Templates from before there were these fields say them, too.
QString withNeeded(QString body, LetterKind kind)
{
    const std::set<Field> needed = neededIn(kind);
    for (const Field field : {Field::Kept, Field::Consequence}) {
        if (needed.count(field) > 0 && !body.contains(named(field)))
            body += QLatin1String("\n\n") + named(field);
    }
    return body;
}

/// In one pass: what is put in is not looked at again.
QString filled(const QString &text, const std::map<Field, QString> &values)
{
    QString result;
    qsizetype from = 0;
    for (auto match = anyField().globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        result += QStringView(text).mid(from, found.capturedStart() - from);
        const auto field = fromWireName<LetterField>(found.captured(1));
        result += field ? values.at(*field) : found.captured();
        from = found.capturedEnd();
    }
    return result += QStringView(text).mid(from);
}

QString filledParagraphs(const QString &text, const std::map<Field, QString> &values)
{
    QStringList paragraphs;
    for (const QString &paragraph : text.split(QStringLiteral("\n\n"))) {
        const QString words = filled(paragraph, values).trimmed();
        if (!words.isEmpty())
            paragraphs.append(words);
    }
    return paragraphs.join(QStringLiteral("\n\n")) + QLatin1Char('\n');
}

LetterTemplate readTemplate(JsonReader reader)
{
    return {reader.string(QStringLiteral("subject"), longestLetterSubject),
            reader.string(QStringLiteral("body"), longestLetterBody)};
}

LetterTexts readTexts(JsonReader reader)
{
    LetterTexts texts;
    texts.authority = reader.optionalString(QStringLiteral("authority"));
    texts.remedy = reader.optionalString(QStringLiteral("remedy"));
    JsonReader rights = reader.object(QStringLiteral("rights"));
    for (const auto &[kind, name] : WireNames<RightKind>::table)
        texts.rights[kind] = rights.optionalString(QLatin1String(name));
    JsonReader letters = reader.object(QStringLiteral("letters"));
    for (const auto &[kind, name] : WireNames<LetterKind>::table)
        texts.letters[kind] = readTemplate(letters.object(QLatin1String(name)));
    return texts;
}

} // namespace

std::set<LetterField> neededIn(LetterKind kind)
{
    switch (kind) {
    case LetterKind::Acknowledgement:
        return {Field::Number, Field::Due};
    case LetterKind::IdentityQuestion:
        return {Field::Number, Field::Words};
    case LetterKind::Extension:
        return {Field::Number, Field::Words, Field::Due};
    case LetterKind::Forwarding:
        return {Field::Number, Field::Person, Field::Right, Field::ClientBy};
    case LetterKind::RecipientNotice:
        return {Field::Number, Field::Person, Field::Right, Field::Words};
    case LetterKind::Refusal: // art. 12(4); policy, §6
        return {Field::Number, Field::Words, Field::Authority, Field::Remedy, Field::Officer};
    case LetterKind::AccessAnswer: // art. 15(1)(f)
        return {Field::Number, Field::Authority};
    case LetterKind::WithdrawalAnswer: // D6
        return {Field::Number, Field::Kept, Field::Consequence};
    case LetterKind::ErasureAnswer:
    case LetterKind::ObjectionAnswer:
        return {Field::Number, Field::Kept};
    case LetterKind::RectificationAnswer:
    case LetterKind::PortabilityAnswer:
    case LetterKind::RestrictionAnswer:
        break;
    }
    return {Field::Number};
}

std::vector<LetterFault> faultsOf(const LetterTemplates &templates)
{
    Faults faults;
    faults.checkLength({}, {}, "the company", templates.company, longestLetterhead);
    faults.checkLength({}, {}, "the officer's address", templates.officer, longestLetterhead);
    if (!isMailAddress(templates.sender))
        faults.add({}, {}, LetterFaultKind::NoMailAddress, QStringLiteral("the sender"));
    for (const char *code : letterLanguages) {
        const QString language = QLatin1String(code);
        const auto texts = templates.texts.find(language);
        if (texts == templates.texts.end()) {
            faults.add(language, {}, LetterFaultKind::NoLetters, {});
            continue;
        }
        faults.checkLength(language, {}, "where to complain", texts->second.authority, longestLetterhead);
        faults.checkLength(language, {}, "the judicial remedy", texts->second.remedy, longestLetterhead);
        for (const auto &[kind, name] : WireNames<RightKind>::table) {
            const auto right = texts->second.rights.find(kind);
            faults.checkLength(language, {}, name, right == texts->second.rights.end() ? QString() : right->second,
                               longestLetterhead);
        }
        for (const auto &[kind, name] : WireNames<LetterKind>::table) {
            const auto letter = texts->second.letters.find(kind);
            checkLetter(faults, language, kind, letter == texts->second.letters.end() ? LetterTemplate() : letter->second);
        }
    }
    return faults.take();
}

QString inOneLine(const LetterFault &fault)
{
    QString place = fault.language.isEmpty() ? QStringLiteral("letterhead") : fault.language;
    if (fault.letter)
        place += QLatin1Char('.') + wireName(*fault.letter);
    return place + QLatin1String(": ") + reasonOf(fault);
}

QJsonObject toJson(const LetterTemplates &templates)
{
    QJsonObject json{{QStringLiteral("version"), templates.version},
                     {QStringLiteral("company"), templates.company},
                     {QStringLiteral("sender"), templates.sender},
                     {QStringLiteral("officer"), templates.officer}};
    for (const auto &[language, texts] : templates.texts) {
        QJsonObject rights;
        for (const auto &[kind, words] : texts.rights)
            rights.insert(wireName(kind), words);
        QJsonObject letters;
        for (const auto &[kind, letter] : texts.letters)
            letters.insert(wireName(kind),
                           QJsonObject{{QStringLiteral("subject"), letter.subject}, {QStringLiteral("body"), letter.body}});
        json.insert(language,
                    QJsonObject{{QStringLiteral("authority"), texts.authority},
                                {QStringLiteral("remedy"), texts.remedy},
                                {QStringLiteral("rights"), rights},
                                {QStringLiteral("letters"), letters}});
    }
    return json;
}

Result<LetterTemplates> letterTemplatesFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    LetterTemplates templates;
    templates.version = reader.integer(QStringLiteral("version"));
    templates.company = reader.optionalString(QStringLiteral("company"));
    templates.sender = reader.optionalString(QStringLiteral("sender"));
    templates.officer = reader.optionalString(QStringLiteral("officer"));
    for (const char *code : letterLanguages)
        templates.texts[QLatin1String(code)] = readTexts(reader.object(QLatin1String(code)));
    return reader.finish(std::move(templates));
}

std::optional<LetterKind> letterOf(RightsStepKind step, RightKind right)
{
    switch (step) {
    case RightsStepKind::Acknowledged:
        return LetterKind::Acknowledgement;
    case RightsStepKind::IdentityAsked:
        return LetterKind::IdentityQuestion;
    case RightsStepKind::Extended:
        return LetterKind::Extension;
    case RightsStepKind::Forwarded:
        return LetterKind::Forwarding;
    case RightsStepKind::Refused:
        return LetterKind::Refusal;
    case RightsStepKind::RecipientsTold:
        return LetterKind::RecipientNotice;
    case RightsStepKind::Answered:
        break;
    case RightsStepKind::IdentityEstablished:
    case RightsStepKind::IdentityAnswered:
    case RightsStepKind::IdentityNotEstablished:
    case RightsStepKind::Searched:
    case RightsStepKind::PassedOn:
    case RightsStepKind::Weighed:
    case RightsStepKind::SecurityStopped:
    case RightsStepKind::Assisted:
    case RightsStepKind::NotForwarded:
    case RightsStepKind::ClientAnswered:
    case RightsStepKind::Acted:
    case RightsStepKind::LiftingTold:
    case RightsStepKind::Lifted:
    case RightsStepKind::KeptErased:
    case RightsStepKind::RecipientNotTold:
    case RightsStepKind::Noted:
    case RightsStepKind::Assigned:
    case RightsStepKind::GivenBack:
    case RightsStepKind::Grouped:
    case RightsStepKind::GivenUp:
        return {};
    }
    switch (right) {
    case RightKind::Access:
        return LetterKind::AccessAnswer;
    case RightKind::Rectification:
        return LetterKind::RectificationAnswer;
    case RightKind::Erasure:
        return LetterKind::ErasureAnswer;
    case RightKind::Portability:
        return LetterKind::PortabilityAnswer;
    case RightKind::Restriction:
        return LetterKind::RestrictionAnswer;
    case RightKind::Objection:
        return LetterKind::ObjectionAnswer;
    case RightKind::Withdrawal:
        return LetterKind::WithdrawalAnswer;
    }
    return {};
}

RightsLetter writeLetter(const LetterTemplates &templates, const RightsCase &request, const RightsStep &step,
                         const ClockReading &clock, const QDate &clientBy, const QTimeZone &zone)
{
    const std::optional<LetterKind> kind = letterOf(step.kind, request.wish.kind);
    const auto texts = templates.texts.find(request.wish.language);
    if (!kind || texts == templates.texts.end())
        return {};
    const auto letter = texts->second.letters.find(*kind);
    const auto right = texts->second.rights.find(request.wish.kind);
    if (letter == texts->second.letters.end() || right == texts->second.rights.end())
        return {};
    const auto day = [&request](const QDate &date) { return dayIn(request.wish.language, date); };
    const std::map<Field, QString> values{
        {Field::Person, personOf(request.wish.subject)},
        {Field::Number, request.number},
        {Field::Right, right->second},
        {Field::Received, day(toDateTime(request.wish.receivedAt, zone).date())},
        {Field::Due, day(clock.due)},
        {Field::ClientBy, day(clientBy)},
        {Field::Words, step.kind == RightsStepKind::RecipientsTold ? whatWasDone(request) : step.words.trimmed()},
        {Field::Kept, keptIn(request, texts->second, templates.officer, zone)},
        {Field::Recipients, recipientsIn(request)},
        {Field::Consequence, consequenceIn(request.wish)},
        {Field::Company, templates.company},
        {Field::Officer, templates.officer},
        {Field::Authority, texts->second.authority},
        {Field::Remedy, texts->second.remedy},
    };
    return {
        {}, oneLine(filled(letter->second.subject, values)), filledParagraphs(withNeeded(letter->second.body, *kind), values)};
}

} // namespace vigie
