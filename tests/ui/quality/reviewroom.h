// A reviewer's window before a desk in memory.
#pragma once

#include "models/store/cache.h"
#include "models/workbench/reviewing.h"
#include "tests/support/fakequalitydesk.h"
#include "tests/support/manualclock.h"
#include "tests/support/samplecase.h"
#include "tests/ui/quality/fullrubric.h"
#include "ui/common/notices.h"
#include "ui/common/theme.h"
#include "ui/quality/choicelist.h"
#include "ui/quality/handledview.h"
#include "ui/quality/questioncard.h"
#include "ui/quality/reviewbar.h"
#include "ui/quality/reviewpage.h"
#include "ui/quality/reviewworkspace.h"
#include "ui/quality/rubricview.h"

#include <QtTest>
#include <QtWidgets>

namespace vigie {

struct ReviewRoom {
    ManualClock clock{toInstant(QDateTime(QDate(2026, 3, 24), QTime(9, 0), QTimeZone::utc()))};
    FakeDesk desk{clock};
    FakeQualityDesk quality{desk};
    Cache cache{Error{ErrorKind::KeyringMissing, {}}};
    Workbench bench{desk, cache, clock};
    Reviewing reviewing{quality, bench, cache, clock};
    ui::ActionRegistry actions;
    ui::ReviewWorkspace workspace{reviewing, bench, actions};
    std::vector<ReviewTaskId> tasks;

    explicit ReviewRoom(int taskCount = 1)
    {
        desk.me.roles = {Role::Reviewer};
        quality.rubrics.emplace(3, fullRubric());
        for (int i = 0; i < taskCount; ++i)
            add(4 * i);
        workspace.resize(1216, 692); // what the window leaves of 1280 × 720
    }
    void add(int number, const std::vector<Review> &earlier = {})
    {
        const Case content = sampleCase(number);
        Handled handled{clock.now() - Seconds(3600), ruling::Schedule{content.slots.at(1).when}, {}, {}};
        if (!content.shareable.empty() && !content.shareable.front().designatedFor.empty())
            handled.sharing = {{content.shareable.front().id, content.shareable.front().designatedFor.front()}};
        handled.corrections = {{FieldName::Duration, {}, Minutes(45)}};
        tasks.push_back(quality.addTask(content, handled, 3, earlier));
    }
    bool enter()
    {
        bench.signIn(
            Credentials{{QStringLiteral("desk.example.org"), 8443}, desk.fingerprint, QStringLiteral("ana"), desk.password});
        if (!QTest::qWaitFor([this] { return std::holds_alternative<session::SignedIn>(bench.session()); }))
            return false;
        workspace.show();
        QApplication::setActiveWindow(&workspace);
        return QTest::qWaitForWindowActive(&workspace);
    }
    /// As Enter on the empty page does.
    bool pull()
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        return QTest::qWaitFor(
            [this] { return reviewing.isWorking() && !rubric()->cards().empty() && QApplication::focusWidget() == card(0); });
    }
    [[nodiscard]] ui::RubricView *rubric() const { return workspace.page()->rubric(); }
    [[nodiscard]] ui::QuestionCard *card(int index) const { return rubric()->cards().at(static_cast<size_t>(index)); }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    [[nodiscard]] std::optional<Entered> entered(const char *question) const
    {
        const Entered *found = findEntered(reviewing.draft(), QLatin1String(question));
        return found ? std::optional(*found) : std::nullopt;
    }
    /// Everything well, by keys alone.
    void answerAll()
    {
        for (const int answer : {Qt::Key_Y, Qt::Key_Y, Qt::Key_1, Qt::Key_Y, Qt::Key_Y, Qt::Key_Y, Qt::Key_2}) {
            key(answer);
            key(Qt::Key_Return);
        }
    }
};

/// Two reviews that differ on the hour, and on the cause where both find a failure.
inline std::vector<Review> differingReviews()
{
    const auto review = [](const char *id, const char *hour, const char *hourCause, const char *lengthCause) {
        Review made;
        made.id = ReviewId{QLatin1String(id)};
        made.rubric = 3;
        const auto answer = [&made](const char *question, const char *option, const char *cause = "") {
            made.answers.push_back({QLatin1String(question), QLatin1String(option), QLatin1String(cause), {}});
        };
        answer("people", "yes");
        answer("hour", hour, hourCause);
        answer("constraints", "fully");
        answer("length", "no", lengthCause);
        answer("shared", "yes");
        answer("redaction", "yes");
        answer("tone", "b");
        return made;
    };
    std::vector<Review> both{review("one", "yes", "", "late"), review("two", "no", "zone", "thread")};
    both[0].flags = {ReviewFlag::ClientAtRisk};
    both[1].answers[1].note = QStringLiteral("Tokyo, not Paris");
    return both;
}

} // namespace vigie
