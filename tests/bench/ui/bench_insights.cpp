// The page of insights from the figures of 60 periods, 200 clients and 100 persons: read, laid out and painted, with the longest
// list unfolded. Beside it a floor in the same run: as many words drawn as the charts and tables of the page hold. Asked below
// 200 ms, so that a page is there before anybody waits for it. And the whole way in one number, asked below 200 ms too: the
// figures of twelve weeks with 100,000 handled requests worked out at the desk, written and read as on the wire, and painted.
#include "models/domain/json.h"
#include "models/store/cache.h"
#include "tests/bench/besttimes.h"
#include "tests/bench/desk/handledweek.h"
#include "tests/support/fakedesk.h"
#include "tests/support/fakequalitydesk.h"
#include "tests/support/manualclock.h"
#include "tests/support/sampleinsights.h"
#include "tests/support/samplerubric.h"
#include "ui/common/shapedtext.h"
#include "ui/insights/insightsworkspace.h"

#include <QApplication>
#include <QPainter>

#include <cstdio>

using namespace vigie;
using namespace vigie::ui;

namespace {

constexpr QSize room{1847, 1020}; ///< what a screen of 1920×1080 leaves for a workspace

struct Asked {
    std::string name;
    double below; ///< milliseconds
};

struct Seat {
    ManualClock clock{toInstant(QDateTime(QDate(2026, 11, 28), QTime(9, 0), QTimeZone::utc()))};
    FakeDesk desk{clock};
    FakeInsights gateway;
    Cache cache{Error{ErrorKind::KeyringMissing, {}}};
    Workbench bench{desk, cache, clock};
    FakeQualityDesk words{desk};
    Rubrics rubrics{words, bench};
    QualityInsights quality{gateway, rubrics, bench};
    ActionRegistry actions;

    Seat()
    {
        desk.me.roles = {Role::Lead};
        gateway.next = sampleInsights(60, 200, 100);
        gateway.isSlow = true; // answered when the clock of the bench runs
        bench.signIn(Credentials{{QStringLiteral("desk"), 8443}, desk.fingerprint, QStringLiteral("lee"), desk.password});
        while (!std::holds_alternative<session::SignedIn>(bench.session()))
            QCoreApplication::processEvents();
    }
};

Seat &seat()
{
    static Seat one;
    return one;
}

/// From the answer to the last pixel, clients unfolded.
void pageMade(benchmark::State &state)
{
    Seat &here = seat();
    QImage frame(room, QImage::Format_RGB32);
    for (auto _ : state) {
        InsightsWorkspace page(here.quality, here.actions);
        page.setRubric(sampleRubric());
        page.resize(room);
        here.quality.read(60);
        here.gateway.held.back()();
        page.card(InsightPart::Breakdown)->choice()->button(1)->click();
        page.render(&frame);
    }
    here.gateway.held.clear();
}

/// A new answer on the page that is there.
void pageRefreshed(benchmark::State &state)
{
    Seat &here = seat();
    QImage frame(room, QImage::Format_RGB32);
    InsightsWorkspace page(here.quality, here.actions);
    page.resize(room);
    page.render(&frame);
    for (auto _ : state) {
        here.quality.read(60);
        here.gateway.held.back()();
        page.render(&frame);
    }
    here.gateway.held.clear();
}

/// From the desk's database to the last pixel, but for the network.
void wholeWay(benchmark::State &state)
{
    static bench::HandledWeeks weeks(12);
    bench::Place &place = weeks.closed();
    const desk::Caller lead = weeks.lead();
    Seat &here = seat();
    const Result<Insights> usual = here.gateway.next;
    QImage frame(room, QImage::Format_RGB32);
    for (auto _ : state) {
        const QByteArray wire = toBytes(toJson(bench::sure(place.desk.insights(lead, 12))));
        here.gateway.next = bench::sure(insightsFromJson(bench::sure(parseJsonObject(wire))));
        InsightsWorkspace page(here.quality, here.actions);
        page.setRubric(sampleRubric());
        page.resize(room);
        here.quality.read(12);
        here.gateway.held.back()();
        page.render(&frame);
    }
    here.gateway.held.clear();
    here.gateway.next = usual;
}

/// As many words as the drawings hold, drawn and nothing else.
void floorOfWords(benchmark::State &state)
{
    Seat &here = seat();
    InsightsWorkspace page(here.quality, here.actions);
    page.resize(room);
    here.quality.read(60);
    here.gateway.held.back()();
    page.card(InsightPart::Breakdown)->choice()->button(1)->click();
    std::vector<DrawnText> words;
    for (const InsightPart part :
         {InsightPart::Time, InsightPart::Breakdown, InsightPart::Agreement, InsightPart::Causes, InsightPart::Response}) {
        const Drawing drawing = page.card(part)->chart()->drawingFor(1300);
        words.insert(words.end(), drawing.texts.begin(), drawing.texts.end());
    }
    QImage frame(room, QImage::Format_RGB32);
    for (auto _ : state) {
        QPainter painter(&frame);
        for (const DrawnText &text : words)
            painter.drawText(QPointF(text.rect.left(), 500), text.text);
    }
    here.gateway.held.clear();
}

void print(bench::BestTimes &times)
{
    const bench::Best *floor = times.find("floorOfWords/");
    std::printf("\n%-24s %10s %10s %10s\n", "best of all", "CPU ms", "clock ms", "x floor");
    for (const auto &[name, below] : {Asked{"pageMade/", 200}, Asked{"pageRefreshed/", 200}, Asked{"wholeWay/", 200}}) {
        const bench::Best *best = times.find(name);
        if (best && floor)
            // By the clock: so long somebody waits.
            std::printf("%-24s %10.3f %10.3f %10.2f  %s\n", name.c_str(), best->milliseconds, best->elapsed,
                        best->milliseconds / floor->milliseconds, times.verdict(best->elapsed, below));
    }
}

} // namespace

BENCHMARK(floorOfWords)->Unit(benchmark::kMillisecond);
BENCHMARK(pageMade)->Unit(benchmark::kMillisecond);
BENCHMARK(pageRefreshed)->Unit(benchmark::kMillisecond);
BENCHMARK(wholeWay)->Unit(benchmark::kMillisecond)->Repetitions(3);

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    applyTheme(application, Scheme::Light);
    return bench::runAndPrint(argc, argv, print);
}
