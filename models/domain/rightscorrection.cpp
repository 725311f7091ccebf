#include "models/domain/rightscorrection.h"

#include "models/domain/jsonreader.h"

#include <algorithm>

namespace vigie {

namespace {

using Kind = RightsStepKind;

Error wrongCorrection(const char *what)
{
    return Error{ErrorKind::InvalidInput, QLatin1String(what)};
}

/// Whom it is about but for their role, which decides what the service has to do beside the desk.
bool isSameSubjectTo(const RightsSubject &one, const RightsSubject &other)
{
    return one.name == other.name && one.mails == other.mails && one.phone == other.phone;
}

/// Done with what is held, or for the service; an archive is put together anew.
bool isBeyondCorrecting(const RightsCase &request)
{
    return lastOf(request, {Kind::PassedOn, Kind::Weighed, Kind::SecurityStopped}) != nullptr
        || (!isArchiving(request.wish.kind) && lastOf(request, {Kind::Acted}) != nullptr);
}

} // namespace

std::set<WishPart> differing(const RightsWish &one, const RightsWish &other)
{
    std::set<WishPart> parts;
    const auto compare = [&parts](WishPart part, bool isSame) {
        if (!isSame)
            parts.insert(part);
    };
    compare(WishPart::ReceivedAt, one.receivedAt == other.receivedAt);
    compare(WishPart::Channel, one.channel == other.channel);
    compare(WishPart::Language, one.language == other.language);
    compare(WishPart::Subject, isSameSubjectTo(one.subject, other.subject));
    compare(WishPart::Role, one.subject.role == other.subject.role);
    compare(WishPart::Purposes, one.scope == other.scope);
    compare(WishPart::Words, one.words == other.words);
    return parts;
}

Result<RightsStep> correctionOf(const RightsCase &request, const RightsCorrection &correction, Instant now)
{
    const RightsWish &right = correction.right;
    if (Status sound = checkRightsWish(right, now); !sound)
        return sound.error();
    if (right.kind != request.wish.kind)
        return wrongCorrection("kind: who asks for something else has a request of its own");
    RightsStep step{Kind::Corrected, {}, {}, correction.why.trimmed()};
    if (step.words.isEmpty() || step.words.size() > longestRightsWords)
        return wrongCorrection("why: say why it is put right, in few words");
    step.corrected = differing(request.wish, right);
    if (step.corrected.empty())
        return wrongCorrection("right: nothing differs from what was taken down");
    if (step.corrected.count(WishPart::ReceivedAt) > 0)
        step.receivedWas = request.wish.receivedAt;
    return step;
}

std::optional<RightsObstacle> obstacleToCorrecting(const RightsCase &request, const RightsWish &right,
                                                   const std::set<WishPart> &parts)
{
    if (stateOf(request) != RightsState::Open)
        return RightsObstacle::Over;
    const bool isAnothers = parts.count(WishPart::Subject) > 0 || parts.count(WishPart::Purposes) > 0;
    if (isAnothers && isBeyondCorrecting(request))
        return RightsObstacle::CarriedOut;
    const bool isLater =
        parts.count(WishPart::ReceivedAt) > 0 && !request.steps.empty() && right.receivedAt > request.steps.front().at;
    return isLater ? std::optional(RightsObstacle::ReceivedLater) : std::nullopt;
}

QJsonObject toJson(const RightsCorrection &correction)
{
    return {{QStringLiteral("right"), toJson(correction.right)}, {QStringLiteral("why"), correction.why}};
}

Result<RightsCorrection> rightsCorrectionFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    const QJsonValue right = json.value(QLatin1String("right"));
    Result<RightsWish> wish = rightsWishFromJson(right.toObject());
    if (!wish)
        return wish.error();
    return reader.finish(RightsCorrection{*std::move(wish), reader.string(QStringLiteral("why"), longestRightsWords)});
}

} // namespace vigie
