#include "models/domain/decision.h"

#include <algorithm>

namespace vigie {

namespace {

constexpr qsizetype maxTextLength = 4'000;
constexpr size_t maxOffered = 9;
constexpr Seconds longestMeeting{7 * 24 * 3600};

Error invalid(const char *reason)
{
    return Error{ErrorKind::InvalidInput, QString::fromLatin1(reason)};
}

/// Text a person typed: present where it must be, and bounded.
Status checkText(const QString &text, bool required)
{
    if (required && text.trimmed().isEmpty())
        return invalid("the text is empty");
    if (text.size() > maxTextLength)
        return invalid("the text is longer than 4,000 characters");
    return Done{};
}

Status checkSlots(const std::vector<TimeRange> &ranges, Instant now)
{
    for (const TimeRange &range : ranges) {
        if (range.isEmpty() || range.duration() > longestMeeting)
            return invalid("a slot ends before it starts, or lasts longer than a week");
        if (range.start <= now)
            return Error{ErrorKind::SlotInPast, toRfc3339(range.start)};
    }
    for (size_t i = 0; i < ranges.size(); ++i) {
        if (std::find(ranges.begin() + static_cast<std::ptrdiff_t>(i) + 1, ranges.end(), ranges[i]) != ranges.end())
            return invalid("the same slot is offered twice");
    }
    return Done{};
}

Status checkRuling(const Ruling &ruling, const Case &c)
{
    struct Visitor {
        const Case &c;

        Status operator()(const ruling::Schedule &) const { return Done{}; }
        Status operator()(const ruling::Propose &r) const
        {
            if (r.slots.empty() || r.slots.size() > maxOffered)
                return invalid("a proposal offers one to nine slots");
            return Done{};
        }
        Status operator()(const ruling::Clarify &r) const
        {
            if (r.to.empty())
                return invalid("the question has no recipient");
            for (const Token &token : r.to) {
                if (!findParticipant(c, token))
                    return invalid("a recipient of the question is no participant");
            }
            return checkText(r.question, true);
        }
        Status operator()(const ruling::AddToCalendar &) const { return Done{}; }
        Status operator()(const ruling::CancelMeeting &) const { return Done{}; }
        Status operator()(const ruling::Decline &r) const { return checkText(r.message, r.reason == DeclineReason::Other); }
        Status operator()(const ruling::HandOver &r) const { return checkText(r.note, r.reason == HandOverReason::Other); }
    };
    return std::visit(Visitor{c}, ruling);
}

/// Q9: only what was designated, only to participants, and only when something goes out at all.
Status checkSharing(const Decision &decision, const Case &c)
{
    if (!decision.sharing.empty() && !reachesParticipants(decision.ruling))
        return Error{ErrorKind::SharingRefused, QStringLiteral("nothing is sent to participants, so nothing can be shared")};
    for (const Share &share : decision.sharing) {
        const auto item = std::find_if(c.shareable.begin(), c.shareable.end(),
                                       [&](const ShareableItem &candidate) { return candidate.id == share.item; });
        const bool designated = item != c.shareable.end()
            && std::find(item->designatedFor.begin(), item->designatedFor.end(), share.recipient) != item->designatedFor.end();
        if (!designated || !findParticipant(c, share.recipient))
            return Error{ErrorKind::SharingRefused, share.item.value};
    }
    return Done{};
}

/// What a corrected place says goes out to everybody: a hidden address or code in it would be shared unasked (Q9).
Status checkCorrections(const Decision &decision, const Case &c)
{
    for (const Correction &correction : decision.corrections) {
        const auto *words = std::get_if<RedactedText>(&correction.value);
        if (!words)
            continue;
        if (plainText(*words).size() > maxTextLength)
            return invalid("a corrected field is longer than 4,000 characters");
        if (correction.name == FieldName::Zone) {
            if (!correctedZone(*words))
                return invalid("a corrected zone is no IANA id");
            if (!correction.about.isEmpty() && !findParticipant(c, correction.about))
                return invalid("a corrected zone is about no participant");
        }
        if (correction.name != FieldName::Place)
            continue;
        for (const TextRun &run : *words) {
            const bool known =
                !run.hidden || run.hidden->category == TokenCategory::Organisation || findParticipant(c, run.hidden->token);
            if (!known)
                return Error{ErrorKind::SharingRefused, QLatin1String("place: ") + wireName(run.hidden->category)};
        }
    }
    return Done{};
}

void correctZone(Case &c, const Token &about, const RedactedText &words)
{
    const std::optional<QString> zone = correctedZone(words);
    const Participant *client = clientOf(c);
    const Token whose = about.isEmpty() && client ? client->token : about;
    if (!zone)
        return;
    for (Participant &participant : c.participants) {
        if (participant.token == whose)
            participant.zone = *zone;
    }
}

void correctOptional(Case &c, const RedactedText &named)
{
    for (Participant &participant : c.participants)
        participant.role = correctedRole(participant.token, participant.role, named);
}

} // namespace

Case corrected(Case c, const std::vector<Correction> &corrections)
{
    for (const Correction &correction : corrections) {
        const auto field = std::find_if(c.understanding.begin(), c.understanding.end(), [&](const UnderstoodField &one) {
            return one.name == correction.name && one.about == correction.about;
        });
        if (field == c.understanding.end()) {
            c.understanding.push_back({correction.name, correction.about, correction.value, 1});
        } else {
            field->value = correction.value;
            field->confidence = 1;
        }
        const auto *text = std::get_if<RedactedText>(&correction.value);
        if (!text)
            continue;
        if (correction.name == FieldName::Zone)
            correctZone(c, correction.about, *text);
        else if (correction.name == FieldName::OptionalParticipants)
            correctOptional(c, *text);
        else if (correction.name == FieldName::Place)
            c.city.clear(); // of the place before
    }
    return c;
}

std::optional<QString> correctedZone(const RedactedText &words)
{
    const QString id = words.size() == 1 ? words.front().text.trimmed() : QString();
    return isIanaZone(id) ? std::optional(id) : std::nullopt;
}

ParticipantRole correctedRole(const Token &token, ParticipantRole role, const RedactedText &optional)
{
    const auto isWord = [](const TextRun &run) {
        return std::any_of(run.text.begin(), run.text.end(), [](QChar c) { return c.isLetterOrNumber(); });
    };
    if (role == ParticipantRole::Client || std::any_of(optional.begin(), optional.end(), isWord))
        return role;
    const bool named = std::any_of(optional.begin(), optional.end(),
                                   [&](const TextRun &run) { return run.hidden && run.hidden->token == token; });
    return named ? ParticipantRole::Optional : ParticipantRole::Required;
}

QLatin1String rulingName(const Ruling &ruling)
{
    struct Visitor {
        const char *operator()(const ruling::Schedule &) const { return "schedule"; }
        const char *operator()(const ruling::Propose &) const { return "propose"; }
        const char *operator()(const ruling::Clarify &) const { return "clarify"; }
        const char *operator()(const ruling::AddToCalendar &) const { return "add-to-calendar"; }
        const char *operator()(const ruling::CancelMeeting &) const { return "cancel-meeting"; }
        const char *operator()(const ruling::Decline &) const { return "decline"; }
        const char *operator()(const ruling::HandOver &) const { return "hand-over"; }
    };
    return QLatin1String(std::visit(Visitor{}, ruling));
}

bool answers(const Ruling &ruling, RequestKind kind)
{
    struct Visitor {
        RequestKind kind;

        [[nodiscard]] bool meets() const { return kind == RequestKind::Schedule || kind == RequestKind::Reschedule; }

        bool operator()(const ruling::Schedule &) const { return meets(); }
        bool operator()(const ruling::Propose &) const { return meets(); }
        bool operator()(const ruling::Clarify &) const { return true; }
        bool operator()(const ruling::AddToCalendar &) const { return kind == RequestKind::AddToCalendar; }
        bool operator()(const ruling::CancelMeeting &) const { return kind == RequestKind::Cancel; }
        bool operator()(const ruling::Decline &) const { return true; }
        bool operator()(const ruling::HandOver &) const { return true; }
    };
    return std::visit(Visitor{kind}, ruling);
}

QString writtenText(const Ruling &ruling)
{
    if (const auto *clarify = std::get_if<ruling::Clarify>(&ruling))
        return clarify->question;
    if (const auto *decline = std::get_if<ruling::Decline>(&ruling))
        return decline->message;
    return {};
}

bool reachesParticipants(const Ruling &ruling)
{
    struct Visitor {
        bool operator()(const ruling::Schedule &) const { return true; }
        bool operator()(const ruling::Propose &) const { return true; }
        bool operator()(const ruling::Clarify &) const { return true; }
        bool operator()(const ruling::AddToCalendar &) const { return false; }
        bool operator()(const ruling::CancelMeeting &) const { return true; }
        bool operator()(const ruling::Decline &) const { return false; }
        bool operator()(const ruling::HandOver &) const { return false; }
    };
    return std::visit(Visitor{}, ruling);
}

std::vector<TimeRange> slotsOf(const Ruling &ruling)
{
    struct Visitor {
        std::vector<TimeRange> operator()(const ruling::Schedule &r) const { return {r.slot}; }
        std::vector<TimeRange> operator()(const ruling::Propose &r) const { return r.slots; }
        std::vector<TimeRange> operator()(const ruling::Clarify &) const { return {}; }
        std::vector<TimeRange> operator()(const ruling::AddToCalendar &r) const { return {r.slot}; }
        std::vector<TimeRange> operator()(const ruling::CancelMeeting &) const { return {}; }
        std::vector<TimeRange> operator()(const ruling::Decline &) const { return {}; }
        std::vector<TimeRange> operator()(const ruling::HandOver &) const { return {}; }
    };
    return std::visit(Visitor{}, ruling);
}

Status checkDecision(const Decision &decision, const Case &c, Instant now)
{
    if (decision.id.isEmpty() || decision.request != c.id)
        return invalid("the decision names another request, or has no id");
    if (!answers(decision.ruling, c.kind))
        return invalid("this kind of decision does not answer this kind of request");
    if (Status status = checkRuling(decision.ruling, c); !status)
        return status;
    if (Status status = checkSlots(slotsOf(decision.ruling), now); !status)
        return status;
    if (Status status = checkCorrections(decision, c); !status)
        return status;
    return checkSharing(decision, c);
}

} // namespace vigie
