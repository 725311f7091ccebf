// A lead and a reviewer before the figures: by keyboard, as a screen reader has it, offline, and taken away as files.
#include "models/store/cache.h"
#include "tests/support/fakedesk.h"
#include "tests/support/fakequalitydesk.h"
#include "tests/support/manualclock.h"
#include "tests/support/sampleinsights.h"
#include "tests/support/samplerubric.h"
#include "ui/common/theme.h"
#include "ui/insights/chartaccessible.h"
#include "ui/insights/insightsworkspace.h"
#include "ui/insights/resumedialog.h"

#include <QtTest>
#include <QtWidgets>

#include <QSvgRenderer>
#include <QXmlStreamReader>

using namespace vigie;
using namespace vigie::ui;

namespace {

const std::vector<InsightPart> allParts{InsightPart::Time, InsightPart::Breakdown, InsightPart::Agreement, InsightPart::Causes,
                                        InsightPart::Response};

struct Room {
    QTemporaryDir folder;
    ManualClock clock{toInstant(QDateTime(QDate(2026, 11, 28), QTime(9, 0), QTimeZone::utc()))};
    FakeDesk desk{clock};
    FakeInsights gateway;
    Cache cache{Error{ErrorKind::KeyringMissing, {}}};
    Workbench bench{desk, cache, clock};
    FakeQualityDesk words{desk};
    Rubrics rubrics{words, bench};
    QualityInsights quality{gateway, rubrics, bench};
    ActionRegistry actions;
    InsightsWorkspace workspace{quality, actions};

    explicit Room(std::set<Role> roles = {Role::Lead})
    {
        desk.me.roles = std::move(roles);
        workspace.resize(1200, 640);
    }
    bool signIn()
    {
        bench.signIn(
            Credentials{{QStringLiteral("desk.example.org"), 8443}, desk.fingerprint, QStringLiteral("lee"), desk.password});
        return QTest::qWaitFor([this] { return std::holds_alternative<session::SignedIn>(bench.session()); });
    }
    bool enter()
    {
        if (!signIn())
            return false;
        workspace.show();
        QApplication::setActiveWindow(&workspace);
        return QTest::qWaitForWindowActive(&workspace) && QTest::qWaitFor([this] { return !quality.reading().isUnderWay; });
    }
    [[nodiscard]] InsightCard *card(InsightPart part) const { return workspace.card(part); }
    [[nodiscard]] NoticeBar *notice() const { return workspace.findChild<NoticeBar *>(); }
    [[nodiscard]] QString emptyText() const
    {
        QStringList said;
        const auto labels = workspace.findChild<EmptyState *>()->findChildren<TextLabel *>();
        for (const TextLabel *label : labels)
            said << label->text();
        return said.join(QLatin1Char(' '));
    }
    [[nodiscard]] bool isEmptyShown() const { return workspace.findChild<EmptyState *>()->isVisible(); }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &workspace, static_cast<Qt::Key>(key), modifiers);
    }
    [[nodiscard]] QByteArray file(const QString &name) const
    {
        QFile read(folder.filePath(name));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    /// Takes a part away and waits for the file.
    [[nodiscard]] QByteArray taken(const QString &name, InsightPart part)
    {
        workspace.writeTo(folder.filePath(name), part);
        return QTest::qWaitFor([&] { return !file(name).isEmpty(); }) ? file(name) : QByteArray();
    }
};

/// Every text a third longer, as French is.
class LongWords final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        const bool isNumber = text.startsWith(u'%') && text.size() < 20;
        return QByteArrayView(context).startsWith("vigie::ui::") && !isNumber ? text + u' ' + QString(text.size() / 3, u'e')
                                                                              : QString();
    }
};

/// Of the greys, 0 … 255. REQUIRES pictures of one size.
double meanDifference(const QImage &one, const QImage &other)
{
    double sum = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            sum += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y)));
    }
    return sum / one.width() / one.height();
}

/// Whether it has no colour to speak of.
bool isGrey(const QImage &image)
{
    constexpr int colourful = 90; ///< between the strongest and the weakest of red, green and blue
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const auto [least, most] = std::minmax({qRed(line[x]), qGreen(line[x]), qBlue(line[x])});
            if (most - least > colourful)
                return false;
        }
    }
    return true;
}

} // namespace

class InsightsUiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::Light); }
    void aLeadResumesTheAcceptanceOfPeriodsByKeyboard()
    {
        Room room;
        room.gateway.next->inspection = QStringLiteral("discontinued");
        QVERIFY(room.enter());
        const auto bar = [&room](const QString &words) {
            const auto all = room.workspace.findChildren<NoticeBar *>();
            return std::any_of(all.begin(), all.end(),
                               [&](const NoticeBar *one) { return one->isVisible() && one->text().contains(words); });
        };
        QVERIFY(bar(QStringLiteral("No period is accepted on sampling any more")));
        room.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        ResumeDialog *dialog = room.workspace.resumeDialog();
        QTRY_VERIFY(dialog->isVisible());
        auto *done = dialog->findChild<QComboBox *>();
        auto *use = dialog->findChild<PrimaryButton *>();
        QVERIFY(use->isEnabled());
        done->setCurrentIndex(done->count() - 1); // something else: it wants words
        QVERIFY(!use->isEnabled());
        auto *words = dialog->findChild<QPlainTextEdit *>();
        QTest::keyClicks(words, QStringLiteral("New phone"));
        QApplication::setActiveWindow(dialog);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        room.gateway.refusal = Error{ErrorKind::Unreachable, {}};
        QTest::keyClick(words, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.gateway.resumed.size(), size_t(1));
        QTRY_VERIFY(use->isEnabled() && dialog->isVisible()); // offline; what was typed is there
        QCOMPARE(words->toPlainText(), QStringLiteral("New phone"));
        room.gateway.next->inspection = QStringLiteral("tightened");
        QTest::keyClick(words, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!dialog->isVisible());
        QCOMPARE(room.gateway.resumed.back().done, QualityRemedy::Other);
        QTRY_VERIFY(!bar(QStringLiteral("No period is accepted on sampling any more")));
    }

    void leadsAreToldOfReviewsThatNobodyMayBeGiven_data()
    {
        QTest::addColumn<int>("role");
        QTest::newRow("lead") << static_cast<int>(Role::Lead);
        QTest::newRow("reviewer") << static_cast<int>(Role::Reviewer);
    }
    void leadsAreToldOfReviewsThatNobodyMayBeGiven()
    {
        QFETCH(int, role);
        Room room({static_cast<Role>(role)});
        room.gateway.next->response.stranded = 3;
        room.gateway.next->inspection = QStringLiteral("discontinued");
        room.gateway.next->periods.back().acceptance->counts->drawn = 18;
        QVERIFY(room.enter());
        const bool isLead = static_cast<Role>(role) == Role::Lead;
        const auto all = room.workspace.findChildren<NoticeBar *>();
        const auto said = [&](const char *words) {
            return std::any_of(all.begin(), all.end(), [&](const NoticeBar *one) {
                return one->isVisible() && one->text().contains(QLatin1String(words));
            });
        };
        QCOMPARE(said("3 review(s) that nobody may be given"), isLead);
        QVERIFY(said("No period is accepted on sampling any more"));
        QVERIFY(said("1 period(s) cannot be accepted") && said(": cannot be accepted: the plan draws 18, level II asks for 50."));
        QCOMPARE(room.actions.find(QStringLiteral("insights.resume"))->isVisible(), isLead);
    }

    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void theFiguresAreReadWhenSomebodyLooks()
    {
        Room room;
        QVERIFY(room.signIn());
        QVERIFY(room.gateway.asked.empty());
        QVERIFY(room.enter());
        QCOMPARE(room.gateway.asked, std::vector<int>{12});
        QVERIFY(!room.isEmptyShown());
        for (const InsightPart part : allParts)
            QVERIFY(room.card(part)->hasContent() && room.card(part)->chart()->isVisible()
                    && !room.card(part)->table()->isVisible());
        room.workspace.hide();
        room.workspace.show();
        QApplication::setActiveWindow(&room.workspace);
        QVERIFY(QTest::qWaitForWindowActive(&room.workspace));
        QCOMPARE(room.gateway.asked.size(), size_t(1)); // and not again before they ask
        room.key(Qt::Key_F5);
        QTRY_COMPARE(room.gateway.asked.size(), size_t(2));
    }

    void theHeadLineHasEveryIntervalAndWhatItRestsOn()
    {
        Room room;
        QVERIFY(room.enter());
        QString all;
        const auto labels = room.workspace.findChildren<TextLabel *>();
        for (const TextLabel *label : labels)
            all += label->text() + QLatin1Char('\n');
        for (const char *part : {"92.4\u00a0%", "89.6–94.5\u00a0%", "456 reviewed of 14,880 handled", "1.2\u00a0%", "+2.1 points",
                                 "\u22121.3 to +5.5 points", "fewer than 10 review"})
            QVERIFY2(all.contains(QString::fromUtf8(part)), qPrintable(QString::fromUtf8(part) + QLatin1Char('\n') + all));
    }

    void otherPeriodsAreAskedForByKeyboard()
    {
        Room room;
        QVERIFY(room.enter());
        auto *periods = room.workspace.findChild<QComboBox *>();
        periods->setFocus();
        QTest::keyClick(periods, Qt::Key_Down);
        QTRY_COMPARE(room.gateway.asked.size(), size_t(2));
        QCOMPARE(room.gateway.asked.back(), 26);
        QTest::keyClick(periods, Qt::Key_End);
        QTRY_COMPARE(room.gateway.asked.back(), 60);
    }

    void arrowKeysWalkTheChartAndSayEachValue()
    {
        Room room;
        QVERIFY(room.enter());
        room.key(Qt::Key_1, Qt::ControlModifier);
        ChartView *chart = room.card(InsightPart::Time)->chart();
        QTRY_VERIFY(chart->hasFocus());
        QCOMPARE(chart->current(), -1);
        room.key(Qt::Key_Right);
        room.key(Qt::Key_Right);
        QCOMPARE(chart->current(), 1);
        room.key(Qt::Key_End);
        QCOMPARE(chart->current(), 11);
        room.key(Qt::Key_Right);
        QCOMPARE(chart->current(), 11);
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(chart);
        QCOMPARE(spoken->role(), QAccessible::Chart);
        QCOMPARE(spoken->childCount(), 12);
        QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Over time"));
        QVERIFY(spoken->focusChild() && spoken->focusChild()->state().focused);
        const QString last = spoken->focusChild()->text(QAccessible::Name);
        QVERIFY2(last.startsWith(QStringLiteral("2026-W47")) && last.contains(QStringLiteral("95\u00a0% interval from"))
                     && last.contains(QStringLiteral("not decided yet: 31 of 50 are reviewed")),
                 qPrintable(last));
        room.key(Qt::Key_Home);
        QCOMPARE(spoken->focusChild(), spoken->child(0));
        QCOMPARE(spoken->indexOfChild(spoken->child(3)), 3);
        const QPoint centre = spoken->child(3)->rect().center();
        QCOMPARE(spoken->childAt(centre.x(), centre.y()), spoken->child(3));
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->mapFromGlobal(centre));
        QCOMPARE(chart->current(), 3);
    }

    void theTableBehindAChartIsAKeyAway()
    {
        Room room;
        QVERIFY(room.enter());
        for (const InsightPart part : allParts) {
            InsightCard *card = room.card(part);
            room.key(static_cast<int>(Qt::Key_1) + static_cast<int>(part), Qt::ControlModifier);
            QTRY_VERIFY(card->chart()->hasFocus());
            room.key(Qt::Key_T);
            QTRY_VERIFY2(card->table()->hasFocus(), qPrintable(card->title()));
            QVERIFY(!card->chart()->isVisible());
            QVERIFY(card->table()->model()->rowCount() > 0);
            QVERIFY(!card->table()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().isEmpty());
            room.key(Qt::Key_Down);
            QCOMPARE(card->table()->currentRow(), 1);
            room.key(Qt::Key_T);
            QTRY_VERIFY(card->chart()->hasFocus());
        }
        const QAbstractItemModelTester tester(room.card(InsightPart::Time)->table()->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        room.key(Qt::Key_F5);
        QTRY_VERIFY(!room.quality.reading().isUnderWay);
    }

    void clientsAndPersonsAreToldApartWhereTheDeskSentThem()
    {
        Room room;
        QVERIFY(room.enter());
        InsightCard *card = room.card(InsightPart::Breakdown);
        QCOMPARE(card->choice()->count(), 4);
        QTest::mouseClick(card->choice()->button(2), Qt::LeftButton);
        QCOMPARE(card->table()->model()->rowCount(), 6);
        QCOMPARE(card->table()->model()->index(0, 1).data().toString(), QStringLiteral("Person A"));
        QTest::mouseClick(card->choice()->button(3), Qt::LeftButton);
        QCOMPARE(card->table()->model()->index(0, 1).data().toString(), QStringLiteral("By the automation · French · Schedule"));
        std::erase_if(room.gateway.next->breakdowns, isOfPersons); // as the desk does for a reviewer
        room.key(Qt::Key_F5);
        QTRY_COMPARE(card->choice()->count(), 3);
        QTest::mouseClick(card->choice()->button(0), Qt::LeftButton);
        QCOMPARE(card->table()->model()->index(0, 0).data().toString(), QStringLiteral("How it was handled"));
    }

    void questionsAndCausesAreInTheWordsOfTheRubric()
    {
        Room room;
        QVERIFY(room.enter());
        const auto first = [&] { return room.card(InsightPart::Causes)->table()->model()->index(0, 1).data().toString(); };
        QCOMPARE(first(), QStringLiteral("zone"));
        room.workspace.setRubric(sampleRubric());
        QCOMPARE(first(), QStringLiteral("Is the hour right in every zone?"));
    }

    void beforeTheFirstPeriodClosesItSaysWhatIsToCome()
    {
        Room room;
        room.gateway.next = Insights{};
        QVERIFY(room.enter());
        QVERIFY(room.isEmptyShown());
        QVERIFY2(room.emptyText().contains(QStringLiteral("a random sample is drawn")), qPrintable(room.emptyText()));
        room.workspace.setNextClosing(QDate(2026, 11, 30));
        QVERIFY2(room.emptyText().contains(QStringLiteral("Monday 30 November 2026")), qPrintable(room.emptyText()));
        QVERIFY(!room.actions.find(QStringLiteral("insights.aggregates"))->isEnabled());
    }

    void onItsWayIsSaid()
    {
        Room room;
        room.gateway.isSlow = true;
        QVERIFY(room.signIn());
        room.workspace.show();
        QVERIFY(room.isEmptyShown());
        QVERIFY2(room.emptyText().contains(QStringLiteral("on their way")), qPrintable(room.emptyText()));
        room.gateway.held.front()();
        QVERIFY(!room.isEmptyShown());
    }

    void offlineWhatWasReadStaysWithItsTime()
    {
        Room room;
        QVERIFY(room.enter());
        const QString before = room.card(InsightPart::Time)->table()->model()->index(0, 1).data().toString();
        room.gateway.next = Error{ErrorKind::Unreachable, {}};
        room.key(Qt::Key_F5);
        QTRY_VERIFY(room.notice()->isVisible());
        const QString time = toDateTime(room.clock.now(), QTimeZone::systemTimeZone()).toString(QStringLiteral("HH:mm"));
        QVERIFY2(room.notice()->text().contains(time), qPrintable(room.notice()->text()));
        QVERIFY(!room.isEmptyShown());
        QCOMPARE(room.card(InsightPart::Time)->table()->model()->index(0, 1).data().toString(), before);
        room.gateway.next = sampleInsights();
        room.key(Qt::Key_F5);
        QTRY_VERIFY(!room.notice()->isVisible());
    }

    void anErrorSaysWhatToDo()
    {
        Room room;
        room.gateway.next = Error{ErrorKind::DeskFailed, {}};
        QVERIFY(room.enter());
        QVERIFY(room.isEmptyShown());
        auto *again = room.workspace.findChild<EmptyState *>()->button();
        QVERIFY(again->isVisible() && again->isEnabled());
        room.gateway.next = sampleInsights();
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_VERIFY(!room.isEmptyShown());
    }

    void nothingStaysAfterTheSession()
    {
        Room room;
        QVERIFY(room.enter());
        room.bench.signOut();
        QTRY_VERIFY(std::holds_alternative<session::SignedOut>(room.bench.session()));
        QTRY_VERIFY(room.isEmptyShown());
        for (const InsightPart part : allParts) {
            QCOMPARE(room.card(part)->table()->model()->rowCount(), 0);
            QVERIFY(room.card(part)->chart()->drawing().places.empty());
        }
        const auto labels = room.workspace.findChildren<TextLabel *>();
        for (const TextLabel *label : labels)
            QVERIFY2(!label->text().contains(QStringLiteral("92.4")), qPrintable(label->text()));
        for (const QAction *action : room.actions.actions())
            QVERIFY2(!action->isVisible(), qPrintable(action->objectName()));
    }

    void othersAreOfferedNothing()
    {
        Room room({Role::Supervisor});
        QVERIFY(room.signIn());
        for (const QAction *action : room.actions.actions())
            QVERIFY2(!action->isVisible(), qPrintable(action->text()));
        room.workspace.show();
        QTest::qWait(20);
        QVERIFY(room.gateway.asked.empty());
    }

    void aPictureIsSharpAndInInkOnPaperWhateverTheScheme_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << static_cast<int>(Scheme::Light);
        QTest::newRow("dark") << static_cast<int>(Scheme::Dark);
        QTest::newRow("high contrast") << static_cast<int>(Scheme::HighContrast);
    }
    void aPictureIsSharpAndInInkOnPaperWhateverTheScheme()
    {
        QFETCH(int, scheme);
        applyTheme(*qApp, static_cast<Scheme>(scheme));
        const auto restore = qScopeGuard([] { applyTheme(*qApp, Scheme::Light); });
        Room room;
        QVERIFY(room.enter());
        const QColor onScreen = color(ColorRole::Surface);
        for (const InsightPart part : allParts) {
            const QImage image = QImage::fromData(room.taken(QStringLiteral("p%1.png").arg(static_cast<int>(part)), part), "PNG");
            QVERIFY(!image.isNull());
            QVERIFY(image.width() >= 2 * room.card(part)->chart()->width());
            QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
            QVERIFY(part == InsightPart::Time || isGrey(image)); // over time, what is not accepted is red, and a square
        }
        QCOMPARE(color(ColorRole::Surface), onScreen);
    }

    void aDrawingIsWellFormedAndItsWordsAreWords()
    {
        Room room;
        QVERIFY(room.enter());
        for (const InsightPart part : allParts) {
            const QByteArray svg = room.taken(QStringLiteral("d%1.svg").arg(static_cast<int>(part)), part);
            QXmlStreamReader xml(svg);
            QString words;
            int shapes = 0;
            while (!xml.atEnd()) {
                xml.readNext();
                if (xml.isCharacters())
                    words += xml.text();
                shapes += xml.isStartElement() && xml.name() != QLatin1String("g") && xml.name() != QLatin1String("text") ? 1 : 0;
            }
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
            QVERIFY2(words.contains(room.card(part)->title()), qPrintable(words));
            QVERIFY(shapes > 10);
            // Painted from there it is the picture, but for what letters differ in at their edges.
            const QImage picture =
                QImage::fromData(room.taken(QStringLiteral("d%1.png").arg(static_cast<int>(part)), part), "PNG");
            QImage drawn(picture.size(), QImage::Format_RGB32);
            drawn.fill(Qt::white);
            QPainter painter(&drawn);
            QSvgRenderer(svg).render(&painter);
            painter.end();
            QVERIFY2(meanDifference(picture, drawn) < 4, qPrintable(QString::number(meanDifference(picture, drawn))));
        }
    }

    void figuresAreTakenAsTheyAreToldApart()
    {
        Room room;
        QVERIFY(room.enter());
        QVERIFY(room.taken(QStringLiteral("a.csv"), InsightPart::Breakdown).contains("breakdown,,mode,automatic,,passed,0.914,"));
        QTest::mouseClick(room.card(InsightPart::Breakdown)->choice()->button(1), Qt::LeftButton);
        const QByteArray clients = room.taken(QStringLiteral("b.csv"), InsightPart::Breakdown);
        QVERIFY(clients.contains("breakdown,,client,C-100,") && !clients.contains("mode"));
        QTRY_VERIFY(room.notice()->isVisible());
        // A place that takes nothing is said, and nothing is left there.
        room.workspace.writeTo(room.folder.filePath(QStringLiteral("missing/t.png")), InsightPart::Time);
        QTRY_VERIFY2(room.notice()->text().contains(QStringLiteral("could not be written")), qPrintable(room.notice()->text()));
    }

    void theAnonymousAggregatesHoldNobody()
    {
        Room room;
        QVERIFY(room.enter());
        for (const char *name : {"x.json", "x.csv"}) {
            room.workspace.writeAggregatesTo(room.folder.filePath(QLatin1String(name)));
            QTRY_VERIFY(!room.file(QLatin1String(name)).isEmpty());
            const QByteArray content = room.file(QLatin1String(name));
            for (const char *who : {"p-0", "Person A", "C-100"})
                QVERIFY2(!content.contains(who), who);
        }
        const auto read = insightsFromJson(QJsonDocument::fromJson(room.file(QStringLiteral("x.json"))).object());
        QVERIFY(read.ok());
        QVERIFY(*read == anonymous(*room.gateway.next));
    }

    void theDialogOffersANameThatSaysNothingOfAnybody()
    {
        Room room;
        QVERIFY(room.enter());
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        for (const char *id : {"insights.png", "insights.svg", "insights.csv", "insights.aggregates"}) {
            room.actions.find(QLatin1String(id))->trigger();
            auto *dialog = room.workspace.findChild<QFileDialog *>();
            QVERIFY2(dialog, id);
            const QString offered = QFileInfo(dialog->selectedFiles().value(0)).fileName();
            QVERIFY2(QRegularExpression(QStringLiteral("^quality-(over-time|aggregates)\\.(png|svg|csv|json)$"))
                         .match(offered)
                         .hasMatch(),
                     qPrintable(offered));
            dialog->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    void theDialogGivesTheKindThatIsChosen()
    {
        Room room;
        QVERIFY(room.enter());
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        room.actions.find(QStringLiteral("insights.aggregates"))->trigger();
        auto *dialog = room.workspace.findChild<QFileDialog *>();
        dialog->setDirectory(room.folder.path());
        auto *kinds = dialog->findChild<QComboBox *>(QStringLiteral("fileTypeCombo"));
        kinds->setCurrentIndex(1);
        Q_EMIT kinds->textActivated(kinds->currentText());
        QVERIFY(dialog->selectedFiles().value(0).endsWith(QStringLiteral("quality-aggregates.csv")));
        dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(QStringLiteral("mine"));
        QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit")), Qt::Key_Return);
        QTRY_VERIFY(room.file(QStringLiteral("mine.csv")).startsWith("part,period,"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        // No table is in a picture.
        room.actions.find(QStringLiteral("insights.csv"))->trigger();
        dialog = room.workspace.findChild<QFileDialog *>();
        dialog->setDirectory(room.folder.path());
        dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(QStringLiteral("mine.png"));
        QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit")), Qt::Key_Return);
        QTRY_VERIFY(room.file(QStringLiteral("mine.png.csv")).startsWith("part,period,"));
        QVERIFY(!QFileInfo::exists(room.folder.filePath(QStringLiteral("mine.png"))));
    }

    void everyControlHasANameOfItsOwn()
    {
        Room room;
        QVERIFY(room.enter());
        for (const bool isTable : {false, true}) {
            for (const InsightPart part : allParts)
                room.card(part)->showTable(isTable);
            QStringList names;
            const auto all = room.workspace.findChildren<QWidget *>();
            for (const QWidget *widget : all) {
                if (!widget->isVisibleTo(&room.workspace) || widget->focusPolicy() == Qt::NoFocus
                    || qobject_cast<const QScrollBar *>(widget) || widget->objectName().startsWith(QLatin1String("qt_"))
                    || qobject_cast<const QHeaderView *>(widget))
                    continue;
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const QString name = widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
                QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
                QVERIFY2(!names.contains(name), qPrintable(name));
                names << name;
            }
            QVERIFY(names.size() >= 20);
        }
    }

    void tabComesToEveryChartAndLeavesIt()
    {
        Room room;
        QVERIFY(room.enter());
        std::set<const QWidget *> met;
        for (int i = 0; i < 60; ++i) {
            met.insert(QApplication::focusWidget());
            room.key(Qt::Key_Tab);
        }
        for (const InsightPart part : allParts)
            QVERIFY2(met.contains(room.card(part)->chart()), qPrintable(room.card(part)->title()));
        QVERIFY(met.contains(room.workspace.findChild<QComboBox *>()));
    }

    void allOfItFitsTheScreen_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isLong");
        QTest::newRow("1280×720") << QSize(1207, 660) << false;
        QTest::newRow("1280×720, words as long as in French") << QSize(1207, 660) << true;
        QTest::newRow("1920×1080, words as long as in French") << QSize(1847, 1020) << true;
        QTest::newRow("a narrow window") << QSize(900, 560) << false;
    }
    void allOfItFitsTheScreen()
    {
        QFETCH(QSize, size);
        QFETCH(bool, isLong);
        LongWords words;
        if (isLong) {
            QCoreApplication::installTranslator(&words);
            QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        }
        Room room;
        QVERIFY(room.enter());
        room.workspace.resize(size);
        QTest::qWait(10);
        QCOMPARE(room.workspace.size(), size);
        QVERIFY2(room.workspace.minimumSizeHint().width() <= size.width(),
                 qPrintable(QString::number(room.workspace.minimumSizeHint().width())));
        const auto *scroll = room.workspace.findChild<QScrollArea *>();
        QVERIFY2(scroll->horizontalScrollBar()->maximum() == 0,
                 qPrintable(QString::number(scroll->horizontalScrollBar()->maximum())));
        for (const InsightPart part : allParts) {
            const ChartView *chart = room.card(part)->chart();
            QVERIFY2(chart->height() >= chart->drawing().height, qPrintable(room.card(part)->title()));
        }
        QCOMPARE(room.card(InsightPart::Causes)->x() > room.card(InsightPart::Agreement)->x(), size.width() >= 1080);
        // Nothing of the longest table is cut.
        room.card(InsightPart::Time)->showTable(true);
        const TableView *periods = room.card(InsightPart::Time)->table();
        QTRY_VERIFY(periods->isVisible());
        for (int column = 0; size.width() >= 1200 && !isLong && column < periods->model()->columnCount(); ++column) {
            const QHeaderView *header = periods->horizontalHeader();
            const int needed = std::max(header->sectionSizeHint(column),
                                        static_cast<const QAbstractItemView *>(periods)->sizeHintForColumn(column));
            QVERIFY2(header->sectionSize(column) >= needed,
                     qPrintable(QStringLiteral("%1: %2 of %3").arg(column).arg(header->sectionSize(column)).arg(needed)));
        }
        QVERIFY(size.width() < 1200 || periods->horizontalScrollBar()->maximum() == 0);
        room.card(InsightPart::Breakdown)->showTable(true);
        const TableView *work = room.card(InsightPart::Breakdown)->table();
        QTRY_VERIFY(work->isVisible());
        QVERIFY(size.width() < 1200 || isLong || work->horizontalScrollBar()->maximum() == 0);
        QVERIFY(size.width() < 1200 || isLong || work->columnWidth(1) >= 100);
        // A table wants the whole width.
        room.card(InsightPart::Causes)->showTable(true);
        QTest::qWait(10);
        QCOMPARE(room.card(InsightPart::Causes)->x(), room.card(InsightPart::Agreement)->x());
    }

    void theLanguageChangesWhileItIsThere()
    {
        Room room;
        QVERIFY(room.enter());
        LongWords words;
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        QCoreApplication::installTranslator(&words);
        QTRY_VERIFY(room.card(InsightPart::Time)->title().startsWith(QStringLiteral("Over time e")));
        const QAbstractItemModel *table = room.card(InsightPart::Breakdown)->table()->model();
        QVERIFY(table->headerData(1, Qt::Horizontal).toString().startsWith(QStringLiteral("Which e")));
        QVERIFY2(table->index(0, 2).data().toString().startsWith(QStringLiteral("91,4")),
                 qPrintable(table->index(0, 2).data().toString()));
        QCOMPARE(room.gateway.asked.size(), size_t(1)); // nothing is asked anew for that
    }
};

QTEST_MAIN(InsightsUiTest)
#include "insights.moc"
