#include "models/domain/rightsletters.h"

#include "models/domain/jsonreader.h"
#include "models/domain/oneline.h"
#include "models/domain/rightssentences.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace vigie {

namespace {

using namespace rightssentences;
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
        return {Field::Number, Field::Authority, Field::Kept};
    case LetterKind::WithdrawalAnswer: // D6
        return {Field::Number, Field::Kept, Field::Consequence};
    case LetterKind::ErasureAnswer:
    case LetterKind::ObjectionAnswer:
    case LetterKind::RectificationAnswer:
    case LetterKind::PortabilityAnswer:
    case LetterKind::RestrictionAnswer:
        break;
    }
    return {Field::Number, Field::Kept};
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
    case RightsStepKind::ClientDeclined:
    case RightsStepKind::Acted:
    case RightsStepKind::LiftingTold:
    case RightsStepKind::Lifted:
    case RightsStepKind::KeptErased:
    case RightsStepKind::RecipientNotTold:
    case RightsStepKind::Noted:
    case RightsStepKind::Corrected:
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

QString languageFor(const RightsCase &request, const QString &client)
{
    const auto last = std::find_if(request.steps.rbegin(), request.steps.rend(), [&client](const RightsStep &step) {
        return step.letter && step.letter->client == client && !step.letter->language.isEmpty();
    });
    return last == request.steps.rend() ? request.wish.language : last->letter->language;
}

std::vector<LetterField> missingInRefusal(const LetterTemplates &templates, const QString &text)
{
    // As it was filled in, whatever its line ends and spaces became.
    const auto says = [said = text.simplified()](const QString &words) {
        return said.contains(words.simplified(), Qt::CaseInsensitive);
    };
    const auto saysAny = [&](QString LetterTexts::*words) {
        return std::ranges::any_of(templates.texts, [&](const auto &one) { return says(one.second.*words); });
    };
    std::vector<Field> missing;
    if (!saysAny(&LetterTexts::authority))
        missing.push_back(Field::Authority);
    if (!saysAny(&LetterTexts::remedy))
        missing.push_back(Field::Remedy);
    if (!says(templates.officer))
        missing.push_back(Field::Officer);
    return missing;
}

QString whatStays(const RightsCase &request)
{
    QStringList paragraphs{clientsDecide(request), notAskedFor(request)};
    paragraphs.removeAll(QString());
    return paragraphs.join(QStringLiteral("\n\n"));
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
