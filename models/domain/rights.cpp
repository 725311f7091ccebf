#include "models/domain/rights.h"

#include "models/domain/jsonreader.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace vigie {

namespace {

Error wrong(const char *field, const char *reason)
{
    return Error{ErrorKind::InvalidInput, QLatin1String(field) + QLatin1String(": ") + QLatin1String(reason)};
}

Status checkScope(RightKind kind, const RightsScope &scope)
{
    // Categories are told apart in what is shown of a person, and not in what is done: a request is one thing with all of them.
    if (!scope.categories.empty())
        return wrong("scope.categories", "what is held are whole requests; say in the words which of their data it is about");
    if (!isStopping(kind) && !scope.purposes.empty())
        return wrong("scope.purposes", "this right is about data, not about purposes");
    if (isStopping(kind) && scope.purposes.empty())
        return wrong("scope.purposes", "say what they object to, or what their consent is withdrawn for");
    // Art. 7(3) and 21(1): what the law or a contract asks for rests on neither consent nor legitimate interest.
    if (isStopping(kind) && scope.purposes.count(Purpose::Billing) > 0)
        return wrong("scope.purposes", "billing rests on contract and law, so that it can be neither objected to nor withdrawn");
    return Done{};
}

template <typename E>
QJsonArray wireNamesOf(const std::set<E> &values)
{
    return toArray(values, [](E value) { return QString(wireName(value)); });
}

template <typename E>
std::set<E> readSet(JsonReader &reader, const QString &key)
{
    const std::vector<E> values = reader.enumerators<E>(key);
    std::set<E> result(values.begin(), values.end());
    if (result.size() != values.size())
        reader.fail(key, "names something twice");
    return result;
}

RightsScope readScope(JsonReader reader)
{
    return {readSet<DataCategory>(reader, QStringLiteral("categories")), readSet<Purpose>(reader, QStringLiteral("purposes"))};
}

RightsWish readWish(JsonReader reader)
{
    RightsWish wish;
    wish.kind = reader.enumerator<RightKind>(QStringLiteral("kind"));
    wish.channel = reader.enumerator<RightsChannel>(QStringLiteral("channel"));
    wish.receivedAt = reader.instant(QStringLiteral("receivedAt"));
    wish.language = reader.string(QStringLiteral("language"), 2);
    wish.subject = readSubject(reader.object(QStringLiteral("subject")));
    wish.scope = readScope(reader.object(QStringLiteral("scope")));
    wish.words = reader.optionalString(QStringLiteral("words"));
    return wish;
}

RightsLetter readLetter(JsonReader reader)
{
    return {reader.optionalString(QStringLiteral("client")), reader.string(QStringLiteral("subject")),
            reader.string(QStringLiteral("body")), reader.optionalString(QStringLiteral("to")),
            reader.optionalString(QStringLiteral("language"))};
}

RightsStep readRightsStep(JsonReader &reader)
{
    RightsStep step;
    step.kind = reader.enumerator<RightsStepKind>(QStringLiteral("kind"));
    step.at = reader.instant(QStringLiteral("at"));
    step.by = PersonId{reader.optionalString(QStringLiteral("by"))};
    step.words = reader.optionalString(QStringLiteral("words"));
    if (reader.has(QStringLiteral("letter")))
        step.letter = readLetter(reader.object(QStringLiteral("letter")));
    if (reader.has(QStringLiteral("purpose")))
        step.purpose = reader.enumerator<SearchPurpose>(QStringLiteral("purpose"));
    step.owner = PersonId{reader.optionalString(QStringLiteral("owner"))};
    if (reader.has(QStringLiteral("erased")))
        step.erased = readErased(reader.object(QStringLiteral("erased")));
    step.client = reader.optionalString(QStringLiteral("client"));
    if (reader.has(QStringLiteral("recipients")))
        step.recipients = reader.objects<HeldRecipient>(QStringLiteral("recipients"), readRecipient);
    step.besides = reader.has(QStringLiteral("besides")) ? reader.integer(QStringLiteral("besides")) : 0;
    if (reader.has(QStringLiteral("answeredAt")))
        step.answeredAt = reader.instant(QStringLiteral("answeredAt"));
    if (reader.has(QStringLiteral("corrected")))
        step.corrected = readSet<WishPart>(reader, QStringLiteral("corrected"));
    if (reader.has(QStringLiteral("receivedWas")))
        step.receivedWas = reader.instant(QStringLiteral("receivedWas"));
    return step;
}

QJsonObject stepToJson(const RightsStep &step)
{
    QJsonObject json{{QStringLiteral("kind"), QString(wireName(step.kind))},
                     {QStringLiteral("at"), toRfc3339(step.at)},
                     {QStringLiteral("by"), step.by.value},
                     {QStringLiteral("words"), step.words}};
    if (step.letter)
        json.insert(QStringLiteral("letter"), toJson(*step.letter));
    if (step.purpose)
        json.insert(QStringLiteral("purpose"), QString(wireName(*step.purpose)));
    if (!step.owner.isEmpty())
        json.insert(QStringLiteral("owner"), step.owner.value);
    if (step.erased)
        json.insert(QStringLiteral("erased"), toJson(*step.erased));
    if (!step.client.isEmpty())
        json.insert(QStringLiteral("client"), step.client);
    if (step.recipients)
        json.insert(QStringLiteral("recipients"), toJson(*step.recipients));
    if (step.besides > 0)
        json.insert(QStringLiteral("besides"), step.besides);
    if (step.answeredAt)
        json.insert(QStringLiteral("answeredAt"), toRfc3339(*step.answeredAt));
    if (!step.corrected.empty())
        json.insert(QStringLiteral("corrected"), QJsonArray::fromStringList(namesOf(step.corrected)));
    if (step.receivedWas)
        json.insert(QStringLiteral("receivedWas"), toRfc3339(*step.receivedWas));
    return json;
}

} // namespace

bool isMailAddress(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at == text.lastIndexOf(u'@') && text.indexOf(u'.', at) > at + 1 && !text.endsWith(u'.')
        && std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || c < u' ' || c == u'<' || c == u'>'; });
}

QStringList namesOf(const std::set<WishPart> &parts)
{
    QStringList names;
    for (const WishPart part : parts)
        names.append(QString(wireName(part)));
    return names;
}

bool endsDoubt(RightsStepKind kind)
{
    return kind == RightsStepKind::IdentityAnswered || kind == RightsStepKind::IdentityEstablished
        || kind == RightsStepKind::IdentityNotEstablished;
}

bool isOfClientsWord(RightsStepKind kind)
{
    return kind == RightsStepKind::ClientAnswered || kind == RightsStepKind::ClientDeclined;
}

bool isOfAskedClient(RightsStepKind kind)
{
    return isOfClientsWord(kind) || kind == RightsStepKind::Assisted;
}

bool isOfClient(RightsStepKind kind)
{
    return isOfAskedClient(kind) || kind == RightsStepKind::Forwarded || kind == RightsStepKind::NotForwarded;
}

bool isOfRecipient(RightsStepKind kind)
{
    return kind == RightsStepKind::RecipientsTold || kind == RightsStepKind::RecipientNotTold;
}

bool isStopping(RightKind kind)
{
    return kind == RightKind::Objection || kind == RightKind::Withdrawal;
}

Status checkRightsSubject(const RightsSubject &subject)
{
    if (subject.name.trimmed().isEmpty() && subject.mails.isEmpty() && subject.phone.trimmed().isEmpty())
        return wrong("subject", "a name, a mail address or a telephone number is needed");
    if (subject.name.size() > longestSubjectName || subject.phone.size() > longestSubjectPhone)
        return wrong("subject", "too long");
    if (subject.mails.size() > mostSubjectMails)
        return wrong("subject.mails", "too many");
    for (const QString &mail : subject.mails) {
        if (mail.size() > longestSubjectMail || !isMailAddress(mail))
            return wrong("subject.mails", "is no mail address");
    }
    const qsizetype digits = std::count_if(subject.phone.begin(), subject.phone.end(), [](QChar c) { return c.isDigit(); });
    if (!subject.phone.isEmpty() && digits < 6)
        return wrong("subject.phone", "is no telephone number");
    return Done{};
}

Status checkRightsWish(const RightsWish &wish, Instant now)
{
    // The day from which the regulation applies (GDPR art. 99(2)).
    static const Instant earliest = toInstant(QDate(2018, 5, 25).startOfDay(Qt::UTC));
    if (wish.receivedAt > now)
        return wrong("receivedAt", "later than now");
    if (wish.receivedAt < earliest)
        return wrong("receivedAt", "before 25 May 2018, when the regulation began to apply");
    if (wish.language != QLatin1String("fr") && wish.language != QLatin1String("en"))
        return wrong("language", "letters are written in French or English");
    if (wish.words.size() > longestRightsWords)
        return wrong("words", "too long");
    if (wish.kind == RightKind::Rectification && wish.words.trimmed().isEmpty())
        return wrong("words", "say what is wrong and what is right");
    if (Status subject = checkRightsSubject(wish.subject); !subject)
        return subject;
    return checkScope(wish.kind, wish.scope);
}

Status checkSearchReason(const SearchReason &reason)
{
    if (reason.words.size() > longestRightsWords)
        return wrong("words", "too long");
    if (reason.purpose == SearchPurpose::Other && reason.words.trimmed().isEmpty())
        return wrong("words", "say for what else it is looked for");
    return Done{};
}

QString rightsNumberIn(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("D-\\d{4}-\\d{4,}"));
    return number.match(text).captured();
}

RightsCase withoutSubject(RightsCase request)
{
    request.wish.subject = {{}, {}, {}, request.wish.subject.role};
    request.wish.words.clear();
    for (RightsStep &step : request.steps) {
        step.words = step.kind == RightsStepKind::Grouped ? rightsNumberIn(step.words) : QString();
        step.letter.reset();
        if (step.erased) {
            for (KeptRequest &kept : step.erased->kept)
                kept.back.reason.clear();
        }
    }
    return request;
}

QJsonObject toJson(const RightsSubject &subject)
{
    return {{QStringLiteral("name"), subject.name},
            {QStringLiteral("mails"), QJsonArray::fromStringList(subject.mails)},
            {QStringLiteral("phone"), subject.phone},
            {QStringLiteral("role"), QString(wireName(subject.role))}};
}

RightsSubject readSubject(JsonReader reader)
{
    RightsSubject subject;
    subject.name = reader.optionalString(QStringLiteral("name"));
    subject.mails = reader.stringList(QStringLiteral("mails"));
    subject.phone = reader.optionalString(QStringLiteral("phone"));
    subject.role = reader.enumerator<SubjectRole>(QStringLiteral("role"));
    return subject;
}

QJsonObject toJson(const RightsWish &wish)
{
    return {{QStringLiteral("kind"), QString(wireName(wish.kind))},
            {QStringLiteral("channel"), QString(wireName(wish.channel))},
            {QStringLiteral("receivedAt"), toRfc3339(wish.receivedAt)},
            {QStringLiteral("language"), wish.language},
            {QStringLiteral("subject"), toJson(wish.subject)},
            {QStringLiteral("scope"),
             QJsonObject{{QStringLiteral("categories"), wireNamesOf(wish.scope.categories)},
                         {QStringLiteral("purposes"), wireNamesOf(wish.scope.purposes)}}},
            {QStringLiteral("words"), wish.words}};
}

Result<RightsWish> rightsWishFromJson(const QJsonObject &json)
{
    const JsonReader reader(json);
    return reader.finish(readWish(reader));
}

QJsonObject toJson(const RightsLetter &letter)
{
    QJsonObject json{{QStringLiteral("client"), letter.client},
                     {QStringLiteral("subject"), letter.subject},
                     {QStringLiteral("body"), letter.body}};
    if (!letter.to.isEmpty())
        json.insert(QStringLiteral("to"), letter.to);
    if (!letter.language.isEmpty())
        json.insert(QStringLiteral("language"), letter.language);
    return json;
}

Result<RightsLetter> rightsLetterFromJson(const QJsonObject &json)
{
    const JsonReader reader(json);
    return reader.finish(readLetter(reader));
}

QJsonArray toJson(const std::vector<HeldRecipient> &recipients)
{
    return toArray(recipients, [](const HeldRecipient &one) { return toJson(one); });
}

Result<std::vector<HeldRecipient>> recipientsFromJson(const QJsonArray &json)
{
    const QString key = QStringLiteral("recipients");
    JsonReader reader(QJsonObject{{key, json}});
    return reader.finish(reader.objects<HeldRecipient>(key, readRecipient));
}

QJsonObject toJson(const SearchReason &reason)
{
    return {{QStringLiteral("purpose"), QString(wireName(reason.purpose))}, {QStringLiteral("words"), reason.words}};
}

Result<SearchReason> searchReasonFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    return reader.finish(SearchReason{reader.enumerator<SearchPurpose>(QStringLiteral("purpose")),
                                      reader.string(QStringLiteral("words"), longestRightsWords)});
}

QJsonObject toJson(const RightsCase &request)
{
    return {{QStringLiteral("id"), request.id.value},
            {QStringLiteral("number"), request.number},
            {QStringLiteral("wish"), toJson(request.wish)},
            {QStringLiteral("steps"), toArray(request.steps, stepToJson)}};
}

RightsCase readRightsCase(JsonReader &reader)
{
    RightsCase request;
    request.id = reader.id<RightsId>(QStringLiteral("id"));
    request.number = reader.string(QStringLiteral("number"), 40);
    request.wish = readWish(reader.object(QStringLiteral("wish")));
    request.steps = reader.objects<RightsStep>(QStringLiteral("steps"), readRightsStep);
    return request;
}

Result<RightsCase> rightsCaseFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    RightsCase request = readRightsCase(reader);
    return reader.finish(std::move(request));
}

} // namespace vigie
