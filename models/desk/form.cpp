#include "models/desk/form.h"

#include "models/calendar/slotrules.h"
#include "models/domain/json.h"
#include "models/redaction/outgoing.h"
#include "models/redaction/quotes.h"
#include "models/redaction/redactor.h"
#include "models/redaction/specialdata.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace vigie::desk {
namespace {

TextRun words(const QString &text)
{
    return TextRun{text, std::nullopt, {}};
}

TextRun person(const Token &token)
{
    return TextRun{{}, TextRun::Hidden{TokenCategory::Person, token}, {}};
}

/// The words as they stand in the text, or with other blanks and line breaks between them.
std::optional<redaction::SourceRange> found(const QString &text, const QString &sought, FieldName field)
{
    const qsizetype exact = text.indexOf(sought);
    if (exact >= 0)
        return redaction::SourceRange{exact, exact + sought.size(), field};
    QStringList pieces;
    for (const QString &piece : sought.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts))
        pieces.append(QRegularExpression::escape(piece));
    if (pieces.isEmpty() || pieces.size() > 200)
        return std::nullopt;
    const QRegularExpressionMatch match = QRegularExpression(pieces.join(QStringLiteral("[\\s>]+"))).match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return redaction::SourceRange{match.capturedStart(), match.capturedEnd(), field};
}

/// Makes the redacted parts of one form; remembers tokens across the thread.
class FormWriter
{
public:
    FormWriter(const ClearRequest &request, const redaction::Vault &vault, DisclosureLevel level)
        : m_request(request)
        , m_redactor(vault, level)
    {
        for (const redaction::KnownEntity &entity : vault.entities())
            m_known.emplace(entity.token, HiddenValue{entity.category, entity.values.value(0)});
    }

    /// Of everything written so far. A value that nobody announced is given as it stood at its longest: "Paul Durand", not
    /// "Paul".
    [[nodiscard]] TokenValues hidden() const
    {
        TokenValues all = m_met;
        for (const auto &[token, value] : m_known)
            all.insert_or_assign(token, value);
        return all;
    }

    [[nodiscard]] std::vector<RedactedMessage> thread()
    {
        std::vector<RedactedMessage> messages;
        Instant previous = m_request.receivedAt;
        for (const auto &[path, mail] : m_request.mails) {
            const redaction::MailParts parts = redaction::splitMail(mail.text);
            RedactedMessage message;
            message.from = m_redactor.vault().personByAddress(mail.from.address).value_or(Token{});
            for (const MailAddress &recipient : mail.to) {
                const std::optional<Token> token = m_redactor.vault().personByAddress(recipient.address);
                if (token && m_request.package.participant(*token)
                    && std::find(message.to.begin(), message.to.end(), *token) == message.to.end())
                    message.to.push_back(*token);
            }
            message.sentAt = mail.sentAt.value_or(previous);
            previous = message.sentAt;
            message.body = redacted(shown(parts, path), path);
            message.quoted = redacted(parts.quoted.trimmed(), path);
            messages.push_back(std::move(message));
        }
        return messages;
    }

    [[nodiscard]] std::vector<UnderstoodField> understanding()
    {
        std::vector<UnderstoodField> fields;
        for (const UnderstoodEntry &entry : m_request.package.understood)
            fields.push_back(
                UnderstoodField{entry.field, m_request.package.tokenOf(entry.about), valueOf(entry), entry.confidence});
        return fields;
    }

    /// After the thread and the understanding, so that their tokens stay what they are.
    [[nodiscard]] RedactedText written(const QString &text) { return redacted(text, QString()); }
    /// Its texts as a supervisor would have written them. After everything else, so that the tokens of the thread stay.
    [[nodiscard]] Ruling redacted(Ruling ruling)
    {
        if (auto *clarify = std::get_if<ruling::Clarify>(&ruling))
            clarify->question = inBraces(redacted(clarify->question, QString()));
        else if (auto *decline = std::get_if<ruling::Decline>(&ruling))
            decline->message = inBraces(redacted(decline->message, QString()));
        return ruling;
    }

private:
    /// The new text; with the signature only when something was understood from it.
    [[nodiscard]] QString shown(const redaction::MailParts &parts, const QString &path) const
    {
        const QString text = parts.newText.trimmed();
        const QString signature = parts.signature.trimmed();
        for (const UnderstoodEntry &entry : m_request.package.understood) {
            for (const SourceWords &source : entry.sources) {
                if (source.message == path && !found(text, source.text, entry.field)
                    && found(signature, source.text, entry.field))
                    return text + QStringLiteral("\n\n") + signature;
            }
        }
        return text.isEmpty() ? signature : text;
    }

    [[nodiscard]] RedactedText redacted(const QString &text, const QString &path)
    {
        std::vector<redaction::SourceRange> sources;
        for (const UnderstoodEntry &entry : m_request.package.understood) {
            for (const SourceWords &source : entry.sources) {
                if (source.message != path)
                    continue;
                if (const std::optional<redaction::SourceRange> range = found(text, source.text, entry.field))
                    sources.push_back(*range);
            }
        }
        if (text.isEmpty())
            return {};
        const std::vector<redaction::Span> spans = m_redactor.redact(text).spans;
        for (const redaction::Span &span : spans) {
            HiddenValue &met = m_met[span.token];
            const QString value = text.mid(span.start, span.end - span.start).trimmed();
            if (value.size() > met.value.size())
                met = HiddenValue{span.category, value};
        }
        return redaction::toRuns(text, spans, sources);
    }

    [[nodiscard]] FieldValue valueOf(const UnderstoodEntry &entry)
    {
        switch (entry.field) {
        case FieldName::MeetingKind:
            return fromWireName<MeetingKind>(entry.value).value_or(MeetingKind::Other);
        case FieldName::Duration:
            return std::chrono::floor<Minutes>(secondsOfDuration(entry.value).value_or(Minutes(60)));
        case FieldName::Window:
            return dateWindowOf(entry.value).value_or(DateWindow{});
        case FieldName::Zone:
            return RedactedText{words(entry.value)};
        case FieldName::Participants:
        case FieldName::OptionalParticipants:
            return people(entry.value);
        case FieldName::Place:
        case FieldName::Constraints:
            return redacted(entry.value, QString());
        }
        return RedactedText{};
    }

    [[nodiscard]] RedactedText people(const QString &value)
    {
        RedactedText runs;
        for (const QString &part : value.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            const QString name = part.trimmed();
            if (name.isEmpty())
                continue;
            if (!runs.empty())
                runs.push_back(words(QStringLiteral(", ")));
            const Token participant = m_request.package.tokenOf(name);
            if (!participant.isEmpty()) {
                runs.push_back(person(participant));
                continue;
            }
            for (TextRun &run : redacted(name, QString()))
                runs.push_back(std::move(run));
        }
        return runs;
    }

    const ClearRequest &m_request;
    redaction::Redactor m_redactor;
    TokenValues m_known; ///< from the vault
    TokenValues m_met;   ///< in the texts
};

/// The client first; the others as their tokens were drawn, for their place says by which letter they are called.
std::vector<PackageParticipant> clientFirst(const Package &package)
{
    std::vector<PackageParticipant> participants = package.participants;
    std::ranges::stable_sort(participants, {}, [&package](const PackageParticipant &one) {
        return std::pair(one.role != ParticipantRole::Client, package.tokenOf(one.id));
    });
    return participants;
}

} // namespace

void ClearRequest::callBy(const redaction::TokenNumbers &numbers)
{
    numbers.keepIn(document);
    package = storedPackage(document); // what the service handled by itself names people by their tokens
}

redaction::Vault vaultOf(const ClearRequest &request, const std::vector<HiddenValue> &reported)
{
    redaction::VaultBuilder builder = redaction::vaultBuilderFromPackage(request.document);
    const auto addHeader = [&builder](const MailAddress &address) {
        if (!builder.addHeader(address.name, address.address).isEmpty())
            builder.addMailDomain(address.address.section(QLatin1Char('@'), -1));
    };
    for (const auto &[path, mail] : request.mails) {
        addHeader(mail.from);
        for (const MailAddress &recipient : mail.to)
            addHeader(recipient);
    }
    for (const HiddenValue &hidden : reported) {
        for (const QString &words : hidden.reported) {
            if (hidden.category == TokenCategory::Person)
                builder.addPerson({words, {}, {}, {}, {}});
            else
                builder.addValue(hidden.category, words);
        }
    }
    return builder.build();
}

std::vector<Slot> judgedSlots(const Case &request, const Package &package, Instant now)
{
    const calendar::SlotContext context{request, now};
    std::vector<Slot> judged;
    for (const TimeRange &candidate : package.candidates)
        judged.push_back(calendar::judgeSlot(candidate, context));
    std::stable_sort(judged.begin(), judged.end(),
                     [](const Slot &a, const Slot &b) { return isFree(a) != isFree(b) ? isFree(a) : a.score > b.score; });
    return judged;
}

QString inBraces(const RedactedText &runs)
{
    QString text;
    for (const TextRun &run : runs)
        text += run.hidden ? QLatin1Char('{') + run.hidden->token.value + QLatin1Char('}') : run.text;
    return text;
}

bool hintsAtSpecialData(const ClearRequest &request)
{
    const auto hints = [](const QString &text) { return !redaction::specialHints(text).empty(); };
    const Package &package = request.package;
    return hints(package.summary) || hints(package.placeName) || (package.handled && hints(writtenText(package.handled->ruling)))
        || std::ranges::any_of(package.understood, hints, &UnderstoodEntry::value)
        || std::ranges::any_of(request.mails, [&hints](const auto &mail) {
               return hints(mail.second.subject + QLatin1Char('\n') + mail.second.text);
           });
}

int placesInDoubt(const OutgoingForm &outgoing, const redaction::Vault &vault, const SecondReader &reader)
{
    const Case &form = outgoing.content;
    auto doubts = static_cast<int>(redaction::leaks(toBytes(toJson(form)), vault).size());
    std::vector<redaction::Recogniser> others;
    if (reader)
        others.push_back([&](const QString &text) { return reader(text, form.level); });
    // With no memory of the first reading: what only its context has hidden there has to be hidden here too.
    const redaction::Redactor again(vault, form.level, std::move(others));
    const auto readWords = [&](const QString &words) { doubts += static_cast<int>(redaction::namesLeft(again, words).size()); };
    const auto read = [&](const RedactedText &runs) { readWords(plainText(runs)); };
    for (const RedactedMessage &message : form.thread) {
        read(message.body);
        read(message.quoted);
    }
    for (const UnderstoodField &field : form.understanding) {
        const auto *text = std::get_if<RedactedText>(&field.value);
        const bool isZone = text && field.name == FieldName::Zone && QTimeZone(plainText(*text).toLatin1()).isValid();
        if (text && !isZone)
            read(*text);
    }
    if (outgoing.ruling) {
        const QJsonObject ruling = rulingToJson(*outgoing.ruling);
        doubts += static_cast<int>(redaction::leaks(toBytes(ruling), vault).size());
        // Tokens in the brackets that the reader knows them by.
        for (const char *text : {"question", "message"})
            readWords(ruling.value(QLatin1String(text)).toString().replace(u'{', u'[').replace(u'}', u']'));
    }
    return doubts;
}

std::optional<std::vector<RedactedText>> redactedWords(const ClearRequest &request, const redaction::Vault &vault,
                                                       DisclosureLevel level, const QStringList &words,
                                                       const SecondReader &reader)
{
    FormWriter writer(request, vault, level);
    (void)writer.thread();
    (void)writer.understanding();
    std::vector<RedactedText> redacted;
    Case doubted; // a form of nothing but these words
    doubted.level = level;
    for (const QString &text : words) {
        redacted.push_back(writer.written(text));
        doubted.understanding.push_back(UnderstoodField{FieldName::Constraints, {}, redacted.back(), 1});
    }
    if (placesInDoubt(OutgoingForm{std::move(doubted), {}, {}}, vault, reader) > 0)
        return std::nullopt;
    return redacted;
}

OutgoingForm buildForm(const ClearRequest &request, const redaction::Vault &vault, DisclosureLevel level, Instant now)
{
    const Package &package = request.package;
    FormWriter writer(request, vault, level);
    Case form;
    form.kind = package.kind;
    form.level = level;
    form.language = package.language;
    form.receivedAt = request.receivedAt;
    form.deadline = request.deadline;
    form.escalation = request.escalation;
    form.thread = writer.thread();
    form.understanding = writer.understanding();
    form.window = package.window;
    for (const PackageParticipant &participant : clientFirst(package)) {
        const Token token = package.tokenOf(participant.id);
        form.participants.push_back(
            Participant{token, participant.role, participant.zone, participant.country, participant.workingHours});
        const auto known = request.calendars.find(participant.id);
        Lane lane = known == request.calendars.end() ? Lane{} : known->second;
        lane.participant = token;
        form.lanes.push_back(std::move(lane));
    }
    if (package.meeting)
        form.currentMeeting = package.meeting->when;
    form.proposedEarlier = package.proposedEarlier;
    for (const SharedValue &item : package.shareable) {
        ShareableItem shareable{item.id, item.kind, {}};
        for (const QString &recipient : item.recipients)
            shareable.designatedFor.push_back(package.tokenOf(recipient));
        std::sort(shareable.designatedFor.begin(), shareable.designatedFor.end()); // the package's order says who stands where
        form.shareable.push_back(std::move(shareable));
    }
    form.preferred = package.preferred;
    form.limits = package.limits;
    form.city = package.meetingCity();
    form.slots = judgedSlots(form, package, now);
    std::optional<Ruling> ruling;
    if (package.handled)
        ruling = writer.redacted(package.handled->ruling);
    return OutgoingForm{std::move(form), writer.hidden(), std::move(ruling)};
}

} // namespace vigie::desk
