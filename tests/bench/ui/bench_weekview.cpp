// A week of 5,000 blocks among nine people: one whole frame, the same under a watermark, and one step of a drag, beside a floor
// that fills as many plain rectangles of the same sizes in the same run. Times on a shared machine vary by a factor of two, ratios do not.
#include "tests/bench/besttimes.h"
#include "tests/ui/calendar/weeks.h"
#include "ui/calendar/weekview.h"
#include "ui/common/watermark.h"

#include <QApplication>
#include <QCursor>
#include <QMouseEvent>
#include <QPainter>

#include <cstdio>
#include <map>

using namespace vigie;
using namespace vigie::ui;

namespace {

constexpr int blocksOfTheWeek = 5'000;
constexpr QSize room{1420, 720}; ///< what a screen of 1920×1080 leaves for the calendar

struct Subject {
    WeekView view;
    QImage frame{room, QImage::Format_RGB32};
    std::vector<QRectF> rects;

    explicit Subject(LaneLayout lanes)
    {
        Case request = weeks::crowded(blocksOfTheWeek);
        const TimeRange when{weeks::monday() + std::chrono::hours{34}, weeks::monday() + std::chrono::hours{35}};
        request.slots = {{when, 0.9, {}}};
        view.setFrameShape(QFrame::NoFrame);
        view.resize(room);
        view.setLanes(lanes);
        view.setCase(request);
        view.setCandidates(request.slots, 0, {});
        view.setEditable(true);
        view.show();
        QCoreApplication::processEvents();
        for (size_t lane = 0; lane < request.lanes.size(); ++lane) {
            for (size_t block = 0; block < request.lanes[lane].blocks.size(); ++block)
                rects.emplace_back(view.blockRect(static_cast<int>(lane), static_cast<int>(block)));
        }
    }
};

/// By the layout of the lanes; gone before the application is.
std::map<std::int64_t, std::unique_ptr<Subject>> &subjects()
{
    static std::map<std::int64_t, std::unique_ptr<Subject>> made;
    return made;
}

Subject &subject(std::int64_t lanes)
{
    std::unique_ptr<Subject> &one = subjects()[lanes];
    if (!one)
        one = std::make_unique<Subject>(static_cast<LaneLayout>(lanes));
    return *one;
}

/// As many rectangles of the same places and sizes, in one plain colour.
void floorOfPainting(benchmark::State &state)
{
    Subject &one = subject(state.range(0));
    for (auto _ : state) {
        QPainter painter(&one.frame);
        for (const QRectF &rect : one.rects)
            painter.fillRect(rect, Qt::gray);
    }
}

void painting(benchmark::State &state)
{
    Subject &one = subject(state.range(0));
    for (auto _ : state)
        one.view.viewport()->render(&one.frame);
}

/// What lies across a view for a third country is painted anew with it each time.
void paintingMarked(benchmark::State &state)
{
    Subject &one = subject(state.range(0));
    Watermark mark(one.view.viewport());
    mark.setText(QStringLiteral("Noro Rakoto, 25 Mar 2026 15:30"));
    for (auto _ : state)
        one.view.viewport()->render(&one.frame);
}

void sendMouse(QWidget *to, QEvent::Type type, const QPoint &at)
{
    QMouseEvent event(type, at, to->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(to, &event);
}

/// The hand goes up and down by a step of the grid; what that dirties is painted at once.
void dragStep(benchmark::State &state)
{
    Subject &one = subject(state.range(0));
    QWidget *viewport = one.view.viewport();
    const QPoint from = one.view.slotRect(0).center();
    QCursor::setPos(viewport->mapToGlobal(from)); // away from the borders, where a drag scrolls
    sendMouse(viewport, QEvent::MouseButtonPress, from);
    int step = 0;
    for (auto _ : state) {
        sendMouse(viewport, QEvent::MouseMove, from + QPoint(0, ++step % 2 == 0 ? 60 : 90));
        QCoreApplication::processEvents();
    }
    sendMouse(viewport, QEvent::MouseMove, from);
    sendMouse(viewport, QEvent::MouseButtonRelease, from);
}

void print(const bench::BestTimes &times)
{
    std::printf("\n%-24s %10s %10s\n", "best of all", "ms", "x floor");
    for (const std::string lanes : {"0", "1"}) {
        const bench::Best *floor = times.find("floorOfPainting/" + lanes);
        for (const std::string name : {"painting/", "paintingMarked/", "dragStep/"}) {
            const bench::Best *best = times.find(name + lanes);
            if (best && floor)
                std::printf("%-24s %10.3f %10.2f\n", (name + lanes).c_str(), best->milliseconds,
                            best->milliseconds / floor->milliseconds);
        }
    }
}

} // namespace

// 0: side by side, 1: overlaid
BENCHMARK(floorOfPainting)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(painting)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(paintingMarked)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(dragStep)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    applyTheme(application, Scheme::Light);
    const int code = bench::runAndPrint(argc, argv, print);
    subjects().clear();
    return code;
}
