// A reviewer's bench: the workbench's, with Reviewing beside it and a rubric at the desk.
#pragma once

#include "models/workbench/reviewing.h"
#include "tests/support/fakequalitydesk.h"
#include "tests/support/samplerubric.h"
#include "tests/workbench/bench.h"

namespace vigie {

struct ReviewBench : Bench {
    FakeQualityDesk quality{desk};
    std::vector<ReviewTaskId> tasks;
    std::unique_ptr<Reviewing> reviewing;

    explicit ReviewBench(int taskCount)
        : Bench(0)
    {
        desk.me.roles = {Role::Reviewer};
        desk.me.policy.reserve = 0; // but where it is about that
        quality.rubrics.emplace(1, sampleRubric());
        for (int i = 0; i < taskCount; ++i) {
            const Case content = sampleCase(4 * i);
            tasks.push_back(quality.addTask(content, {clock.now(), ruling::Schedule{content.slots.at(0).when}, {}, {}}, 1));
        }
        startReviewing();
    }
    void startReviewing() { reviewing = std::make_unique<Reviewing>(quality, *workbench, *cache, clock, scheduler); }
    /// Program ends and begins again.
    void restartAll()
    {
        reviewing.reset();
        restart();
        startReviewing();
    }
    [[nodiscard]] bool pullReview()
    {
        reviewing->pullNext();
        return QTest::qWaitFor([this] { return reviewing->isWorking() && reviewing->rubric(); });
    }
    [[nodiscard]] bool working() { return signIn() && pullReview(); }
    void answer(const char *question, const char *option, const char *cause = "")
    {
        const Question *asked = findQuestion(*reviewing->rubric(), QLatin1String(question));
        reviewing->setDraft(withOption(reviewing->draft(), *asked, QString::fromLatin1(option)));
        if (*cause)
            reviewing->setDraft(withCause(reviewing->draft(), asked->id, QString::fromLatin1(cause)));
    }
    void answerAll()
    {
        answer("people", "yes");
        answer("zone", "no", "zone-mixed-up");
        answer("tone", "");
    }
    void passAll(int seconds)
    {
        for (int second = 0; second < seconds; ++second) {
            clock.advance(Seconds(1));
            workbench->tick();
            reviewing->tick();
            QTest::qWait(1);
        }
        QTest::qWait(10);
    }
    [[nodiscard]] ReviewTaskId shown() const { return reviewing->current() ? reviewing->current()->lease.task : ReviewTaskId{}; }
    [[nodiscard]] std::vector<KeptRow> kept(KeptKind kind) const
    {
        std::vector<KeptRow> rows = cache->load()->kept;
        std::erase_if(rows, [kind](const KeptRow &row) { return row.key.kind != kind; });
        return rows;
    }
};

} // namespace vigie
