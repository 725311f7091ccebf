// A small rubric for tests: two sections, a critical yes/no, a scale that may not apply, a choice.
#pragma once

#include "models/domain/review.h"

namespace vigie {

inline Rubric sampleRubric()
{
    const auto text = [](const char *words) {
        return BilingualText{QString::fromUtf8(words), QString::fromUtf8(words) + QStringLiteral(" (fr)")};
    };
    const std::vector<Option> yesNo{{QStringLiteral("yes"), text("Yes"), 1}, {QStringLiteral("no"), text("No"), 0}};
    const auto cause = [&](const char *id) { return Cause{QLatin1String(id), text(id)}; };
    Question people{QStringLiteral("people"),
                    text("Are the right people invited?"),
                    text("Everybody named"),
                    {},
                    1,
                    true,
                    false,
                    yesNo,
                    {cause("missing-person"), cause("wrong-person")}};
    Question zone{QStringLiteral("zone"),  text("Is the hour right in every zone?"), {}, {}, 3, false, true, yesNo,
                  {cause("zone-mixed-up")}};
    Question tone{QStringLiteral("tone"),
                  text("How does the message sound?"),
                  {},
                  QuestionKind::Scale,
                  1,
                  false,
                  true,
                  {{QStringLiteral("good"), text("Good"), 1},
                   {QStringLiteral("fair"), text("Fair"), 0.5},
                   {QStringLiteral("poor"), text("Poor"), 0}},
                  {cause("curt"), cause("wordy")}};
    return Rubric{1,
                  text("A scheduling request"),
                  0.8,
                  {{QStringLiteral("meeting"), text("The meeting"), 3, {people, zone}},
                   {QStringLiteral("words"), text("The words"), 1, {tone}}}};
}

/// A review of the sample rubric in which everything is well.
inline Review sampleReview()
{
    return Review{ReviewId{QStringLiteral("review-1")},
                  ReviewTaskId{QStringLiteral("task-1")},
                  LeaseId{QStringLiteral("lease-1")},
                  1,
                  {{QStringLiteral("people"), QStringLiteral("yes"), {}, {}},
                   {QStringLiteral("zone"), QStringLiteral("yes"), {}, {}},
                   {QStringLiteral("tone"), QStringLiteral("good"), {}, {}}},
                  {},
                  {},
                  Seconds(90)};
}

} // namespace vigie
