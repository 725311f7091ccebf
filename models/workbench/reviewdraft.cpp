#include "models/workbench/reviewdraft.h"

#include "models/domain/errorname.h"
#include "models/domain/json.h"

#include <QJsonArray>

#include <algorithm>

namespace vigie {

namespace {

Entered &entryOf(ReviewDraft &draft, const QString &question)
{
    const auto found = std::find_if(draft.entered.begin(), draft.entered.end(),
                                    [&](const Entered &entered) { return entered.question == question; });
    if (found != draft.entered.end())
        return *found;
    draft.entered.push_back({question, std::nullopt, {}, {}});
    return draft.entered.back();
}

Error damagedReview(const char *part)
{
    return Error{ErrorKind::StorageDamaged, QLatin1String(part)};
}

} // namespace

const Entered *findEntered(const ReviewDraft &draft, const QString &question)
{
    const auto found = std::find_if(draft.entered.begin(), draft.entered.end(),
                                    [&](const Entered &entered) { return entered.question == question; });
    return found == draft.entered.end() ? nullptr : &*found;
}

bool isFailed(const Question &question, const Entered &entered)
{
    const Option *option = entered.option ? findOption(question, *entered.option) : nullptr;
    return option && option->score < failsBelow;
}

Wanted wantedOf(const Question &question, const ReviewDraft &draft)
{
    const Entered *entered = findEntered(draft, question.id);
    const bool isAnswered = entered && entered->option
        && (entered->option->isEmpty() ? question.mayNotApply : findOption(question, *entered->option) != nullptr);
    if (!isAnswered)
        return Wanted::Answer;
    const bool hasCause = std::any_of(question.causes.begin(), question.causes.end(),
                                      [&](const Cause &cause) { return cause.id == entered->cause; });
    return isFailed(question, *entered) && !hasCause ? Wanted::Cause : Wanted::Nothing;
}

std::vector<QString> openQuestions(const Rubric &rubric, const ReviewDraft &draft)
{
    std::vector<QString> open;
    for (const RubricSection &section : rubric.sections) {
        for (const Question &question : section.questions) {
            if (wantedOf(question, draft) != Wanted::Nothing)
                open.push_back(question.id);
        }
    }
    return open;
}

std::vector<Answer> answersOf(const Rubric &rubric, const ReviewDraft &draft)
{
    std::vector<Answer> answers;
    for (const RubricSection &section : rubric.sections) {
        for (const Question &question : section.questions) {
            const Entered *entered = findEntered(draft, question.id);
            if (entered && entered->option)
                answers.push_back({question.id, *entered->option, entered->cause, entered->note});
        }
    }
    return answers;
}

ReviewDraft withOption(ReviewDraft draft, const Question &question, const std::optional<QString> &option)
{
    Entered &entered = entryOf(draft, question.id);
    entered.option = option;
    if (!isFailed(question, entered))
        entered.cause.clear();
    return draft;
}

ReviewDraft withCause(ReviewDraft draft, const QString &question, const QString &cause)
{
    entryOf(draft, question).cause = cause;
    return draft;
}

ReviewDraft withNote(ReviewDraft draft, const QString &question, const QString &note)
{
    entryOf(draft, question).note = note;
    return draft;
}

ReviewDraft withFlag(ReviewDraft draft, ReviewFlag flag, bool isSet)
{
    std::erase(draft.flags, flag);
    if (isSet)
        draft.flags.push_back(flag);
    std::sort(draft.flags.begin(), draft.flags.end());
    return draft;
}

ReviewDraft draftOf(const Review &review)
{
    ReviewDraft draft{{}, review.flags, review.privateNote, review.spent};
    for (const Answer &answer : review.answers)
        draft.entered.push_back({answer.question, answer.option, answer.cause, answer.note});
    return draft;
}

QByteArray reviewDraftToBytes(const ReviewDraft &draft)
{
    QJsonArray entered;
    for (const Entered &each : draft.entered) {
        QJsonObject json{{QStringLiteral("question"), each.question},
                         {QStringLiteral("cause"), each.cause},
                         {QStringLiteral("note"), each.note}};
        if (each.option)
            json.insert(QStringLiteral("option"), *each.option);
        entered.append(json);
    }
    QJsonArray flags;
    for (const ReviewFlag flag : draft.flags)
        flags.append(QString(wireName(flag)));
    return toBytes({{QStringLiteral("entered"), entered},
                    {QStringLiteral("flags"), flags},
                    {QStringLiteral("privateNote"), draft.privateNote},
                    {QStringLiteral("spentSeconds"), static_cast<qint64>(draft.spent.count())}});
}

Result<ReviewDraft> reviewDraftFromBytes(const QByteArray &bytes)
{
    const Result<QJsonObject> json = parseJsonObject(bytes);
    if (!json.ok())
        return damagedReview("draft");
    ReviewDraft draft;
    const QJsonArray entered = json->value(QStringLiteral("entered")).toArray();
    for (const QJsonValue &value : entered) {
        const QJsonObject each = value.toObject();
        const QJsonValue option = each.value(QStringLiteral("option"));
        draft.entered.push_back({each.value(QStringLiteral("question")).toString(),
                                 option.isString() ? std::optional(option.toString()) : std::nullopt,
                                 each.value(QStringLiteral("cause")).toString(), each.value(QStringLiteral("note")).toString()});
    }
    const QJsonArray flags = json->value(QStringLiteral("flags")).toArray();
    for (const QJsonValue &value : flags) {
        if (const auto flag = fromWireName<ReviewFlag>(value.toString()))
            draft.flags.push_back(*flag);
    }
    draft.privateNote = json->value(QStringLiteral("privateNote")).toString();
    draft.spent = Seconds(json->value(QStringLiteral("spentSeconds")).toInteger());
    return draft;
}

QByteArray submittedToBytes(const SubmittedReview &submitted)
{
    QJsonObject json{{QStringLiteral("review"), toJson(submitted.review)},
                     {QStringLiteral("lease"), toJson(submitted.lease)},
                     {QStringLiteral("request"), submitted.request.value},
                     {QStringLiteral("client"), submitted.clientCode},
                     {QStringLiteral("kind"), QString(wireName(submitted.kind))},
                     {QStringLiteral("submittedAt"), toRfc3339(submitted.submittedAt)},
                     {QStringLiteral("state"), QString(wireName(submitted.state))}};
    if (submitted.error)
        json.insert(QStringLiteral("error"), QString(wireName(submitted.error->kind)));
    return toBytes(json);
}

Result<SubmittedReview> submittedFromBytes(const QByteArray &bytes)
{
    const Result<QJsonObject> json = parseJsonObject(bytes);
    if (!json.ok())
        return damagedReview("submitted");
    Result<Review> review = reviewFromJson(json->value(QStringLiteral("review")).toObject());
    const Result<ReviewLease> lease = reviewLeaseFromJson(json->value(QStringLiteral("lease")).toObject());
    const auto kind = fromWireName<RequestKind>(json->value(QStringLiteral("kind")).toString());
    const auto at = fromRfc3339(json->value(QStringLiteral("submittedAt")).toString());
    const auto state = fromWireName<OutboxState>(json->value(QStringLiteral("state")).toString());
    if (!review.ok() || !lease.ok() || !kind || !at || !state)
        return damagedReview("submitted");
    SubmittedReview submitted{*std::move(review),
                              *lease,
                              RequestId{json->value(QStringLiteral("request")).toString()},
                              json->value(QStringLiteral("client")).toString(),
                              *kind,
                              *at,
                              *state};
    if (submitted.state == OutboxState::Sending)
        submitted.state = OutboxState::Queued; // nobody knows whether it got there: it is sent again, under its id
    if (const auto error = fromWireName<ErrorKind>(json->value(QStringLiteral("error")).toString()))
        submitted.error = Error{*error, {}};
    return submitted;
}

} // namespace vigie
