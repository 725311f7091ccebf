#include "ui/common/actionregistry.h"
#include "ui/common/buttons.h"
#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/notices.h"
#include "ui/common/palette.h"
#include "ui/common/savedfile.h"
#include "ui/common/scrollaccessible.h"
#include "ui/common/symbols.h"
#include "ui/common/theme.h"
#include "ui/common/watermark.h"
#include "ui/common/wording.h"

#include <QtTest>
#include <QtWidgets>

#include <cmath>

using namespace vigie;
using namespace vigie::ui;
using namespace std::chrono_literals;

namespace {

double luminance(const QColor &c)
{
    const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

/// WCAG 2.1, 1.4.3
double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

std::vector<Participant> four()
{
    std::vector<Participant> all;
    for (int i = 1; i <= 4; ++i) {
        Participant p;
        p.token = Token{QStringLiteral("PERSON_%1").arg(i)};
        p.role = i == 1 ? ParticipantRole::Client : i == 4 ? ParticipantRole::Optional : ParticipantRole::Required;
        all.push_back(p);
    }
    return all;
}

bool isBlank(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 32)
                return false;
        }
    }
    return true;
}

} // namespace

class CommonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsOfTheKindThatItsNameSays_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *typed, const char *path) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(path);
        };
        row("a.csv", "a.csv");
        row("a.CSV", "a.CSV");
        row("a.json", "a.json"); // the other kind, by its ending
        row("a", "a.csv");
        row("a.png", "a.png.csv");
        row("a.b", "a.b.csv");
        row("csv", "csv.csv");
        row("there.txt", "there.txt-3.csv"); // nobody was asked about what is there
    }
    void aFileIsOfTheKindThatItsNameSays()
    {
        QFETCH(QString, typed);
        QFETCH(QString, path);
        const QTemporaryDir folder;
        for (const char *there : {"there.txt.csv", "there.txt-2.csv", "a.csv"})
            QVERIFY(writeWhole(folder.filePath(QLatin1String(there)), "x").ok());
        const QStringList kinds{QStringLiteral("Tabelle (*.csv)"), QStringLiteral("JSON (*.json)")};
        if (typed == QLatin1String("a"))
            QVERIFY(QFile::remove(folder.filePath(QStringLiteral("a.csv"))));
        QCOMPARE(pathOfKind(folder.filePath(typed), kinds, kinds.front()), folder.filePath(path));
    }

    /// Qt's own reads past the end of its list there, and a screen reader ends the program.
    void aScrollAreaHasNoChildThatHasGone()
    {
        guardAccessibleScrollAreas();
        QScrollArea area;
        area.setWidget(new QLabel(QStringLiteral("a\nb\nc\nd\ne\nf\ng\nh")));
        area.resize(80, 40);
        area.show();
        QTRY_VERIFY(area.verticalScrollBar()->isVisible());
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&area);
        QVERIFY(spoken && spoken->isValid());
        const int before = spoken->childCount();
        QVERIFY(before >= 2);
        for (int i = 0; i < before; ++i) {
            QVERIFY(spoken->child(i) && spoken->child(i)->isValid());
            QCOMPARE(spoken->indexOfChild(spoken->child(i)), i);
            QCOMPARE(spoken->child(i)->parent(), spoken);
        }
        QCOMPARE(spoken->child(0)->child(0)->object(), area.widget());
        area.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        QCOMPARE(spoken->childCount(), 1);
        QVERIFY(!spoken->child(before - 1));
        QVERIFY(!spoken->child(before + 100));
        QVERIFY(!spoken->child(-1));
    }

    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        applyTheme(*qApp, Scheme::Light);
    }

    void inkIsReadableOnItsGround_data()
    {
        QTest::addColumn<int>("ink");
        QTest::addColumn<int>("ground");
        const auto row = [](const char *name, ColorRole ink, ColorRole ground) {
            QTest::newRow(name) << static_cast<int>(ink) << static_cast<int>(ground);
        };
        for (const ColorRole ground : {ColorRole::Window, ColorRole::Surface, ColorRole::Raised}) {
            const QByteArray where = inkName(ground).toLatin1();
            row("text on " + where, ColorRole::Text, ground);
            row("muted on " + where, ColorRole::Muted, ground);
            row("accent on " + where, ColorRole::Accent, ground);
            row("warn on " + where, ColorRole::Warn, ground);
            row("bad on " + where, ColorRole::Bad, ground);
            row("good on " + where, ColorRole::Good, ground);
        }
        row("faint on surface", ColorRole::Faint, ColorRole::Surface);
        row("on accent", ColorRole::OnAccent, ColorRole::Accent);
        row("accent on its soft ground", ColorRole::Accent, ColorRole::AccentSoft);
        row("text on accent soft", ColorRole::Text, ColorRole::AccentSoft);
        row("warn on its soft ground", ColorRole::Warn, ColorRole::WarnSoft);
        row("text on chip", ColorRole::Text, ColorRole::Chip);
        row("on busy", ColorRole::OnBusy, ColorRole::Busy);
        row("text on source highlight", ColorRole::Text, ColorRole::SourceHighlight);
    }
    void inkIsReadableOnItsGround()
    {
        QFETCH(int, ink);
        QFETCH(int, ground);
        for (const Tint tint : {Tint::Light, Tint::Dark, Tint::HighContrast}) {
            const double ratio =
                contrast(colorIn(tint, static_cast<ColorRole>(ink)), colorIn(tint, static_cast<ColorRole>(ground)));
            QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("tint %1: %2").arg(static_cast<int>(tint)).arg(ratio)));
        }
    }

    void whatLiesUnderAWatermarkStaysReadable()
    {
        const auto mixed = [](const QColor &below, const QColor &ink, double share) {
            const auto part = [share](int a, int b) { return static_cast<int>(std::lround(a * (1 - share) + b * share)); };
            return QColor(part(below.red(), ink.red()), part(below.green(), ink.green()), part(below.blue(), ink.blue()));
        };
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
            applyTheme(*qApp, scheme);
            const QColor mark = color(ColorRole::Text);
            const double share = Watermark::strength();
            const auto ratioUnder = [&](ColorRole ink, ColorRole ground) {
                return contrast(mixed(color(ink), mark, share), mixed(color(ground), mark, share));
            };
            for (const ColorRole ground : {ColorRole::Window, ColorRole::Surface, ColorRole::Raised}) {
                for (const ColorRole ink :
                     {ColorRole::Text, ColorRole::Muted, ColorRole::Accent, ColorRole::Warn, ColorRole::Bad, ColorRole::Good})
                    QVERIFY2(ratioUnder(ink, ground) >= 4.5, qPrintable(inkName(ink) + u' ' + inkName(ground)));
            }
            QVERIFY(ratioUnder(ColorRole::Faint, ColorRole::Surface) >= 4.49); // 4.5 as WCAG rounds
            QVERIFY(ratioUnder(ColorRole::Text, ColorRole::Chip) >= 4.5);
            QVERIFY(ratioUnder(ColorRole::Muted, ColorRole::Chip) >= 4.5);
            QVERIFY(ratioUnder(ColorRole::Text, ColorRole::SourceHighlight) >= 4.5);
            // And it can be seen.
            QVERIFY(contrast(mixed(color(ColorRole::Surface), mark, share), color(ColorRole::Surface)) > 1.1);
        }
    }

    void aWatermarkIsOverEverythingAndInNobodysWay()
    {
        QWidget page;
        page.resize(400, 300);
        auto *button = new QPushButton(&page);
        button->setGeometry(100, 100, 80, 30);
        int clicks = 0;
        connect(button, &QPushButton::clicked, &page, [&clicks] { ++clicks; });
        auto *mark = new Watermark(&page);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const QImage without = page.grab().toImage();
        mark->setText(QStringLiteral("Noro · 25 Mar, 15:30"));
        QCOMPARE(mark->geometry(), page.rect());
        const QImage with = page.grab().toImage();
        // Some of it in every part, and most pixels as they were.
        const auto changed = [&](const QRect &part) {
            int count = 0;
            for (int y = part.top(); y <= part.bottom(); ++y) {
                for (int x = part.left(); x <= part.right(); ++x)
                    count += with.pixel(x, y) != without.pixel(x, y) ? 1 : 0;
            }
            return count;
        };
        for (const QRect &part :
             {QRect(0, 0, 200, 150), QRect(200, 0, 200, 150), QRect(0, 150, 200, 150), QRect(200, 150, 200, 150)})
            QVERIFY(changed(part) > 100);
        QVERIFY(changed(page.rect()) < page.width() * page.height() / 5);
        QTest::mouseClick(page.childAt(140, 115), Qt::LeftButton);
        QCOMPARE(clicks, 1);
        auto *later = new QPushButton(&page); // what comes later is under it too
        later->setGeometry(0, 0, 400, 40);
        later->show();
        QCoreApplication::processEvents();
        QCOMPARE(qobject_cast<QWidget *>(page.children().last()), static_cast<QWidget *>(mark));
        page.resize(500, 200);
        QTRY_COMPARE(mark->geometry(), page.rect());
        mark->setText({});
        QVERIFY(!mark->isVisible());
    }

    void aChangeOfThemeReachesEveryWidget()
    {
        struct Listener : QWidget {
            int heard = 0;
            void changeEvent(QEvent *event) override
            {
                heard += event->type() == QEvent::PaletteChange ? 1 : 0;
                QWidget::changeEvent(event);
            }
        } listener;
        TextLabel label(QStringLiteral("x"), TextStyle::Body, ColorRole::Warn, &listener);
        listener.show();
        listener.heard = 0;
        applyTheme(*qApp, Scheme::Dark);
        QVERIFY(listener.heard > 0);
        QCOMPARE(color(ColorRole::Window), colorIn(Tint::Dark, ColorRole::Window));
        QCOMPARE(label.palette().color(QPalette::WindowText), color(ColorRole::Warn));
        QVERIFY(isDark());
    }

    void theStyleSheetHasNoNameLeft()
    {
        for (const Tint tint : {Tint::Light, Tint::Dark, Tint::HighContrast}) {
            const QString sheet = styleSheetOf(tint, 32);
            QVERIFY(!sheet.contains(QLatin1Char('%')));
            QVERIFY(!sheet.contains(QLatin1Char('@')));
        }
    }

    void everySymbolIsThereAndTakesItsInk()
    {
        for (int i = 0; i <= static_cast<int>(Symbol::Chart); ++i) {
            const auto symbol = static_cast<Symbol>(i);
            QVERIFY2(!isBlank(pixmap(symbol, ColorRole::Bad, 32).toImage()), qPrintable(symbolFile(symbol)));
        }
        const QImage image = pixmap(Symbol::Check, ColorRole::Accent, 64).toImage();
        bool found = false;
        for (int y = 0; y < image.height() && !found; ++y) {
            for (int x = 0; x < image.width() && !found; ++x)
                found = image.pixelColor(x, y) == color(ColorRole::Accent);
        }
        QVERIFY(found);
    }

    void everyErrorHasItsThreeSentences()
    {
        for (int i = 0; i <= static_cast<int>(ErrorKind::Internal); ++i) {
            const ErrorText words = errorText(static_cast<ErrorKind>(i));
            QVERIFY2(!words.happened.isEmpty() && !words.happened.endsWith(QLatin1Char('.')), qPrintable(QString::number(i)));
            QVERIFY2(words.meaning.endsWith(QLatin1Char('.')), qPrintable(words.meaning));
            QVERIFY2(words.remedy.endsWith(QLatin1Char('.')), qPrintable(words.remedy));
        }
    }

    void tokensAreWordedByTheOrderOfTheCase_data()
    {
        QTest::addColumn<int>("category");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, TokenCategory category, const char *token, const char *words) {
            QTest::newRow(name) << static_cast<int>(category) << QString::fromLatin1(token) << QString::fromLatin1(words);
        };
        row("the client", TokenCategory::Person, "PERSON_1", "Client");
        row("the first other is B", TokenCategory::Person, "PERSON_2", "Participant B");
        row("then C", TokenCategory::Person, "PERSON_3", "Participant C");
        row("optional people count", TokenCategory::Person, "PERSON_4", "Participant D");
        row("a stranger keeps the number", TokenCategory::Person, "PERSON_9", "person 9");
        row("a phone", TokenCategory::Phone, "PHONE_1", "phone 1");
        row("an organisation", TokenCategory::Organisation, "ORGANISATION_2", "organisation 2");
        row("a participant's mail is the participant", TokenCategory::Email, "PERSON_2", "Participant B");
        row("no number", TokenCategory::Iban, "IBAN", "Bank account (IBAN)");
    }
    void tokensAreWordedByTheOrderOfTheCase()
    {
        QFETCH(int, category);
        QFETCH(QString, token);
        QFETCH(QString, words);
        QCOMPARE(tokenText(static_cast<TokenCategory>(category), Token{token}, four()), words);
    }

    void lettersGoOnAfterZ()
    {
        std::vector<Participant> many = four();
        for (int i = 5; i <= 30; ++i) {
            Participant p;
            p.token = Token{QStringLiteral("PERSON_%1").arg(i)};
            many.push_back(p);
        }
        QCOMPARE(participantShort(Token{QStringLiteral("PERSON_26")}, many), QStringLiteral("Z"));
        QCOMPARE(participantShort(Token{QStringLiteral("PERSON_27")}, many), QStringLiteral("AA"));
        QCOMPARE(participantShort(Token{QStringLiteral("PERSON_99")}, many), QStringLiteral("?"));
    }

    void datesAndTimesFollowTheLanguage()
    {
        const QDate monday(2026, 3, 30);
        const QTimeZone paris("Europe/Paris");
        const Instant start = toInstant(QDateTime(QDate(2026, 4, 1), QTime(17, 0), paris));
        const TimeRange range{start, start + 45min};
        QCOMPARE(mediumDay(monday), QStringLiteral("Mon 30 Mar"));
        QCOMPARE(daySpan(monday, QDate(2026, 4, 3)), QStringLiteral("30 March\u2009\u2013\u20093 April 2026"));
        QCOMPARE(daySpan(QDate(2026, 4, 1), QDate(2026, 4, 3)), QStringLiteral("1\u2009\u2013\u20093 April 2026"));
        QCOMPARE(dayAndTimeSpan(range, paris), QStringLiteral("Wed 1 Apr, 17:00\u201317:45"));
        QCOMPARE(timeSpan(range, QTimeZone("America/New_York")), QStringLiteral("11:00\u201311:45"));
        QCOMPARE(decimal(0.62), QStringLiteral("0.62"));
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        QCOMPARE(mediumDay(monday), QStringLiteral("lun. 30 mars"));
        QCOMPARE(shortDay(QDate(2026, 4, 1)), QStringLiteral("mer. 1er"));
        QCOMPARE(longDay(monday), QStringLiteral("lundi 30 mars 2026"));
        QCOMPARE(decimal(0.62), QStringLiteral("0,62"));
    }

    void aSpanOverMidnightNamesTheSecondDay()
    {
        const QTimeZone utc = QTimeZone::utc();
        const Instant start = toInstant(QDateTime(QDate(2026, 3, 30), QTime(23, 30), utc));
        QCOMPARE(timeSpan({start, start + 60min}, utc), QStringLiteral("23:30\u2013Tue 31 Mar 00:30"));
    }

    void durationsAndCountdowns()
    {
        QCOMPARE(duration(45min), QStringLiteral("45\u00A0min"));
        QCOMPARE(duration(60min), QStringLiteral("1\u00A0h"));
        QCOMPARE(duration(95min), QStringLiteral("1\u00A0h\u00A035"));
        QCOMPARE(countdown(14min + 32s), QStringLiteral("14:32"));
        QCOMPARE(countdown(1h + 2min + 7s), QStringLiteral("1:02:07"));
        QCOMPARE(countdown(-5s), QStringLiteral("0:00"));
        QCOMPARE(zoneCity(QStringLiteral("America/New_York")), QStringLiteral("New York"));
        QCOMPARE(zoneCity(QStringLiteral("America/Argentina/Buenos_Aires")), QStringLiteral("Buenos Aires"));
    }

    void actionsAreFoundByIdAndWordedAnew()
    {
        ActionRegistry registry;
        QString word = QStringLiteral("one");
        {
            QWidget owner;
            QAction *action = registry.add(
                &owner, {QStringLiteral("a.b"), [&word] { return word; }, {QKeySequence(Qt::Key_P)}, ActionContext::Decision});
            QCOMPARE(registry.find(QStringLiteral("a.b")), action);
            QCOMPARE(registry.contextOf(action), ActionContext::Decision);
            QCOMPARE(ActionRegistry::keyText(action), QStringLiteral("P"));
            DecisionButton button;
            button.setAction(action);
            word = QStringLiteral("two");
            registry.retranslate();
            QCOMPARE(action->text(), QStringLiteral("two"));
            QCOMPARE(button.text(), QStringLiteral("two"));
            QCOMPARE(button.keyHint(), QStringLiteral("P"));
            action->setEnabled(false);
            QVERIFY(!button.isEnabled());
        }
        QCOMPARE(registry.find(QStringLiteral("a.b")), nullptr);
        QVERIFY(registry.actions().empty());
    }

    void aButtonPressesItsAction()
    {
        ActionRegistry registry;
        QWidget owner;
        QAction *action = registry.add(
            &owner,
            {QStringLiteral("x"), [] { return QStringLiteral("X"); }, {QKeySequence(Qt::Key_Return)}, ActionContext::Decision});
        auto *button = new PrimaryButton({}, &owner);
        button->setAction(action);
        QCOMPARE(button->keyHint(), QStringLiteral("\u23CE"));
        owner.show();
        QSignalSpy spy(action, &QAction::triggered);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
    }

    void anEmptyStateGivesItsSentenceTheRoomItNeeds()
    {
        EmptyState state;
        state.setContent(Symbol::Coffee, QStringLiteral("Title"), QStringLiteral("a long sentence of many words ").repeated(12));
        state.resize(900, 600);
        state.show();
        QVERIFY(QTest::qWaitForWindowExposed(&state));
        const auto labels = state.findChildren<TextLabel *>();
        for (const TextLabel *label : labels)
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }

    void wordsDrawnByHandAreWordsToAScreenReader()
    {
        Chip chip(QStringLiteral("Client A-1"));
        Tag tag(QStringLiteral("Ambiguous date"), Tone::Warn);
        StatusDot dot;
        dot.setStatus(Tone::Good, QStringLiteral("Online"));
        for (QWidget *widget : std::initializer_list<QWidget *>{&chip, &tag, &dot}) {
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(spoken);
            QCOMPARE(spoken->role(), QAccessible::StaticText);
            QCOMPARE(spoken->text(QAccessible::Name), widget->accessibleName());
            QVERIFY(!widget->accessibleName().isEmpty());
        }
    }

    void aNoticeIsAnAlertToAScreenReader()
    {
        NoticeBar bar;
        bar.setNotice(Tone::Warn, QStringLiteral("Offline."), QStringLiteral("Your work goes on."));
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&bar);
        QCOMPARE(spoken->role(), QAccessible::AlertMessage);
        QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Offline. Your work goes on."));
    }

    void anEmptyStateFollowsTheLastActionAndLeavesNothingToScreenReaders()
    {
        QAction first(QStringLiteral("First"));
        QAction second(QStringLiteral("Second"));
        auto state = std::make_unique<EmptyState>();
        state->setAction(&first);
        const QAccessible::Id spoken = QAccessible::uniqueId(QAccessible::queryAccessibleInterface(state->button()));
        state->setAction(&second);
        first.setText(QStringLiteral("First, changed"));
        QCOMPARE(state->button()->text(), QStringLiteral("Second"));
        QSignalSpy firstDone(&first, &QAction::triggered);
        QSignalSpy secondDone(&second, &QAction::triggered);
        state->setAction(&second); // again, as states do when they are shown anew
        state->button()->click();
        QCOMPARE(firstDone.count(), 0);
        QCOMPARE(secondDone.count(), 1);
        // What spoke for the button goes with it: else whatever is at its place next would be spoken for by nobody.
        state.reset();
        QVERIFY(QAccessible::accessibleInterface(spoken) == nullptr);
    }

    void aNoticeCanBeClosedOnlyWhenItMayBe()
    {
        NoticeBar bar;
        bar.setNotice(Tone::Warn, QStringLiteral("Strong."), QStringLiteral("Sentence."));
        QCOMPARE(bar.text(), QStringLiteral("Strong. Sentence."));
        QVERIFY(bar.findChildren<QPushButton *>().isEmpty());
        bar.setClosable(true);
        bar.show();
        QSignalSpy spy(&bar, &NoticeBar::closed);
        QTest::mouseClick(bar.findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
    }
};

QTEST_MAIN(CommonTest)
#include "common.moc"
