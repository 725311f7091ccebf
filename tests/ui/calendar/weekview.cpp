// The week as it is seen, hit, heard and repainted. With VIGIE_PICTURES=FOLDER it leaves pictures to look at.
#include "tests/ui/calendar/weeks.h"
#include "ui/calendar/calendarpanel.h"
#include "ui/shell/language.h"

#include <QAccessible>
#include <QDir>
#include <QLineEdit>
#include <QPaintEvent>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace vigie;
using namespace vigie::ui;

namespace {

/// What was painted anew since the last call.
class PaintedArea : public QObject
{
public:
    explicit PaintedArea(QWidget *watched) { watched->installEventFilter(this); }

    [[nodiscard]] QRegion take() { return std::exchange(m_region, QRegion()); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent *>(event)->region();
        return QObject::eventFilter(watched, event);
    }

private:
    QRegion m_region;
};

qint64 areaOf(const QRegion &region)
{
    qint64 area = 0;
    for (const QRect &rect : region)
        area += static_cast<qint64>(rect.width()) * rect.height();
    return area;
}

/// A panel with a week in it, shown.
struct Shown {
    CalendarPanel panel;

    explicit Shown(const Case &request, LaneLayout lanes = LaneLayout::SideBySide, QSize size = {784, 470})
    {
        panel.setAutoFillBackground(true);
        panel.setBackgroundRole(QPalette::Base);
        panel.resize(size);
        panel.setChoice({lanes, {}});
        panel.setCase(request);
        panel.view()->setNow(weeks::monday() + std::chrono::hours{10});
        panel.view()->setCandidates(request.slots, request.slots.empty() ? -1 : 0, {0, 1});
        panel.view()->setEditable(true);
        panel.show();
    }

    [[nodiscard]] WeekView *view() { return panel.view(); }
    [[nodiscard]] QAccessibleInterface *spoken() { return QAccessible::queryAccessibleInterface(view()); }
};

} // namespace

class WeekViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, Scheme::Light);
        m_language.use(Tongue::English);
    }

    void everyBlockIsHitAndHeardWhereItIsSeen_data()
    {
        QTest::addColumn<int>("lanes");
        QTest::newRow("side by side") << static_cast<int>(LaneLayout::SideBySide);
        QTest::newRow("overlaid") << static_cast<int>(LaneLayout::Overlaid);
    }

    void everyBlockIsHitAndHeardWhereItIsSeen()
    {
        QFETCH(int, lanes);
        Case request = weeks::usual(6);
        request.slots.clear(); // they lie over the blocks
        Shown shown(request, static_cast<LaneLayout>(lanes), {1200, 900});
        QAccessibleInterface *list = shown.spoken();
        int found = 0;
        for (int i = 0; i < list->childCount(); ++i) {
            const QRect seen = list->child(i)->rect();
            const QPoint middle = shown.view()->viewport()->mapFromGlobal(seen.center());
            const PlacedBlock *hit = shown.view()->blockAt(middle);
            if (seen.isEmpty() || !hit)
                continue;
            ++found;
            const Lane &lane = request.lanes[static_cast<size_t>(hit->lane)];
            // Blocks of one participant may lie over each other; of two, never.
            QAccessibleInterface *under = list->childAt(seen.center().x(), seen.center().y());
            QVERIFY(under);
            QCOMPARE(under->text(QAccessible::Name).section(QLatin1Char(','), 0, 0),
                     list->child(i)->text(QAccessible::Name).section(QLatin1Char(','), 0, 0));
            QVERIFY(static_cast<size_t>(hit->block) < lane.blocks.size());
        }
        QVERIFY2(found > 40, qPrintable(QString::number(found)));
    }

    void everyPersonHasAMarkOfItsOwn()
    {
        QList<QImage> marks;
        for (int person = 0; person < 10; ++person) {
            QImage mark(14, 40, QImage::Format_ARGB32_Premultiplied);
            mark.fill(Qt::white);
            QPainter painter(&mark);
            drawPersonMark(painter, person, {}, ColorRole::OnBusy, mark.rect());
            painter.end();
            QVERIFY2(!marks.contains(mark), qPrintable(QString::number(person)));
            marks << mark;
        }
    }

    void theChoiceOutlastsTheRequest()
    {
        Shown shown(weeks::usual(3));
        QSignalSpy changed(&shown.panel, &CalendarPanel::choiceChanged);
        shown.panel.toggleLanes();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(shown.panel.choice().lanes, LaneLayout::Overlaid);
        shown.panel.setCase(weeks::usual(5));
        QCOMPARE(shown.panel.choice().lanes, LaneLayout::Overlaid);
        shown.panel.toggleLanes();
        QCOMPARE(shown.panel.choice().lanes, LaneLayout::SideBySide);
    }

    void aThirdZoneIsFoundByTypingAndTakenAwayAgain()
    {
        Shown shown(weeks::usual(3), LaneLayout::SideBySide, {1200, 700});
        const int before = shown.view()->slotRect(0).left();
        QCOMPARE(shown.view()->rulers().size(), size_t(2));
        QSignalSpy changed(&shown.panel, &CalendarPanel::choiceChanged);
        shown.panel.pickThirdZone();
        auto *search = QApplication::activeModalWidget()->findChild<QLineEdit *>();
        QVERIFY(search);
        QTest::keyClicks(search, QStringLiteral("kathmandu"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(shown.panel.choice().thirdZone, QStringLiteral("Asia/Kathmandu"));
        QCOMPARE(shown.view()->rulers().size(), size_t(3));
        QVERIFY(shown.view()->slotRect(0).left() > before); // the ruler takes its room
        shown.panel.setCase(weeks::usual(2));
        QCOMPARE(shown.panel.choice().thirdZone, QStringLiteral("Asia/Kathmandu"));
        shown.panel.pickThirdZone();
        search = QApplication::activeModalWidget()->findChild<QLineEdit *>();
        QTest::keyClick(search, Qt::Key_Return); // the first row takes it away
        QCOMPARE(shown.panel.choice().thirdZone, QString());
        QCOMPARE(changed.count(), 2);
    }

    void theHeaderFitsALowScreenWithALongThirdZone()
    {
        for (const Tongue tongue : {Tongue::French, Tongue::English}) {
            m_language.use(tongue);
            Shown shown(weeks::usual(9), LaneLayout::SideBySide, {784, 380});
            shown.panel.setChoice({LaneLayout::SideBySide, QStringLiteral("America/Argentina/Buenos_Aires")});
            QCoreApplication::processEvents();
            QVERIFY2(shown.panel.width() <= 784, qPrintable(QString::number(shown.panel.width())));
        }
        m_language.use(Tongue::English);
    }

    void aDragRepaintsOnlyWhatItTouches()
    {
        Shown shown(weeks::usual(4), LaneLayout::SideBySide, {1600, 1000});
        QVERIFY(QTest::qWaitForWindowExposed(&shown.panel));
        QWidget *viewport = shown.view()->viewport();
        const QPoint from = shown.view()->slotRect(0).center();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, from + QPoint(0, 40));
        QVERIFY(shown.view()->dragged());
        QCoreApplication::processEvents();
        PaintedArea painted(viewport);
        for (int step = 1; step <= 5; ++step) {
            QTest::mouseMove(viewport, from + QPoint(0, 40 + 20 * step));
            QCoreApplication::processEvents();
            const qint64 area = areaOf(painted.take());
            QVERIFY(area > 0);
            QVERIFY2(area < static_cast<qint64>(viewport->width()) * viewport->height() / 4, qPrintable(QString::number(area)));
        }
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, from);
    }

    void aCrowdedWeekIsPaintedWhole()
    {
        for (const LaneLayout lanes : {LaneLayout::SideBySide, LaneLayout::Overlaid}) {
            Shown shown(weeks::crowded(5000), lanes, {1280, 720});
            QVERIFY(!shown.panel.grab().isNull());
        }
    }

    void picturesToLookAt()
    {
        const QString folder = qEnvironmentVariable("VIGIE_PICTURES");
        if (folder.isEmpty())
            QSKIP("no folder in VIGIE_PICTURES");
        QVERIFY(QDir().mkpath(folder));
        int number = 0;
        const auto picture = [&](const Case &request, LaneLayout lanes, QSize size, const char *name, const QString &third = {}) {
            Shown shown(request, lanes, size);
            shown.panel.setChoice({lanes, third});
            QCoreApplication::processEvents();
            QVERIFY(shown.panel.grab().save(QStringLiteral("%1/%2-%3.png")
                                                .arg(folder)
                                                .arg(++number, 2, 10, QLatin1Char('0'))
                                                .arg(QString::fromLatin1(name))));
        };
        // What is left for the calendar of screens of 1280×720, 1920×1080 and 3840×2160.
        const QSize small(784, 380);
        const QSize usual(1420, 720);
        const QSize large(3340, 1800);
        using enum LaneLayout;
        for (const Tongue tongue : {Tongue::French, Tongue::English}) {
            m_language.use(tongue);
            applyTheme(*qApp, tongue == Tongue::French ? Scheme::Light : Scheme::Dark);
            for (const int people : {1, 4, 9}) {
                picture(weeks::usual(people), SideBySide, small, "small");
                picture(weeks::usual(people), Overlaid, small, "small-overlaid");
            }
            picture(weeks::usual(5), SideBySide, small, "small-three-rulers", QStringLiteral("Indian/Antananarivo"));
            picture(weeks::usual(6), SideBySide, usual, "usual");
            picture(weeks::usual(6), Overlaid, usual, "usual-overlaid", QStringLiteral("Australia/Sydney"));
            picture(weeks::empty(3), SideBySide, small, "empty");
            picture(weeks::crowded(400), SideBySide, usual, "full");
            picture(weeks::crowded(400), Overlaid, usual, "full-overlaid");
        }
        picture(weeks::usual(9), SideBySide, large, "large");
        picture(weeks::usual(9), Overlaid, large, "large-overlaid");
        applyTheme(*qApp, Scheme::HighContrast);
        picture(weeks::usual(5), Overlaid, usual, "high-contrast");
        applyTheme(*qApp, Scheme::Light);
        m_language.use(Tongue::English);
    }

private:
    Language m_language;
};

QTEST_MAIN(WeekViews)
#include "weekview.moc"
