// A reviewer at work with real keys: from the first question to the last, adjudication, the states; as a screen reader has it.
#include "tests/support/wordsin.h"
#include "tests/ui/quality/reviewroom.h"
#include "ui/common/labels.h"
#include "ui/quality/ownreviewspage.h"
#include "ui/quality/sidebyside.h"
#include "ui/supervision/limitedusepage.h"

using namespace vigie;
using namespace vigie::ui;

class ReviewsUiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<vigie::Error>();
        applyTheme(*qApp, Scheme::Light);
    }
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aReviewIsDoneByKeysAloneFromTheFirstQuestionToTheLast()
    {
        ReviewRoom room(2);
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        QTRY_COMPARE(QApplication::focusWidget(), room.card(0));
        QCOMPARE(room.rubric()->cards().size(), size_t(7));
        room.answerAll();
        // Behind the last one the button that hands it in has the keyboard.
        QCOMPARE(QApplication::focusWidget(), room.workspace.page()->bar()->submit());
        room.key(Qt::Key_Return);
        QTRY_COMPARE(room.quality.accepted().size(), size_t(1));
        QCOMPARE(room.quality.accepted().front().answers.at(2).option, QStringLiteral("fully"));
        QCOMPARE(room.quality.accepted().front().answers.at(6).option, QStringLiteral("b"));
        QTRY_VERIFY(room.reviewing.isWorking() && room.reviewing.current()->lease.task == room.tasks[1]);
        QTRY_COMPARE(QApplication::focusWidget(), room.card(0));
        QVERIFY(!room.entered("people"));
    }

    void aCauseIsAskedForAsSoonAsOneFails()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        QVERIFY(!room.card(0)->causes()->isVisible());
        room.key(Qt::Key_N);
        QVERIFY(room.card(0)->causes()->isVisible());
        QVERIFY(room.card(0)->asksCause());
        room.key(Qt::Key_2); // a cause now, and no answer
        QCOMPARE(room.entered("people")->option, QStringLiteral("no"));
        QCOMPARE(room.entered("people")->cause, QStringLiteral("thread"));
        room.key(Qt::Key_N); // once more: it is asked for again
        QCOMPARE(room.entered("people")->cause, QString());
        room.key(Qt::Key_3);
        QCOMPARE(room.entered("people")->cause, QStringLiteral("late"));
        room.key(Qt::Key_Y);
        QCOMPARE(room.entered("people")->cause, QString());
        QVERIFY(!room.card(0)->causes()->isVisible());
    }

    void theKeysOfAFrenchKeyboardAnswerToo()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        room.key(Qt::Key_O);
        QCOMPARE(room.entered("people")->option, QStringLiteral("yes"));
        room.key(Qt::Key_Down);
        room.key(Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Eacute); // the 2 without Shift
        QCOMPARE(room.entered("constraints")->option, QStringLiteral("partly"));
        room.key(Qt::Key_X);
        QCOMPARE(room.entered("constraints")->option, QString());
        room.key(Qt::Key_Up);
        room.key(Qt::Key_X); // it always applies
        QVERIFY(!room.entered("hour"));
    }

    void whatIsOpenIsGoneToAndNothingIsSubmitted()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        room.key(Qt::Key_Y);
        room.key(Qt::Key_Return);
        room.key(Qt::Key_Return); // leaves the hour open
        room.key(Qt::Key_1);
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), room.card(1));
        QVERIFY(room.workspace.notice()->isVisible());
        QVERIFY(room.reviewing.outbox().empty());
        QVERIFY(room.workspace.page()->bar()->said().contains(QStringLiteral("5")));
    }

    void notesAndFlagsAreTextAndNoAnswers()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        room.key(Qt::Key_F2);
        QCOMPARE(QApplication::focusWidget(), room.card(0)->note());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("nyx 12"));
        QCOMPARE(room.entered("people")->note, QStringLiteral("nyx 12"));
        QVERIFY(!room.entered("people")->option);
        room.key(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), room.card(1));
        room.key(Qt::Key_M);
        QCOMPARE(room.reviewing.draft().flags, std::vector<ReviewFlag>{ReviewFlag::MissedRedaction});
        QVERIFY(room.rubric()->flags()->button(0)->isChecked());
        room.key(Qt::Key_P);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("my own"));
        QCOMPARE(room.reviewing.draft().privateNote, QStringLiteral("my own"));
        room.key(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), room.card(1));
        room.key(Qt::Key_M);
        QVERIFY(room.reviewing.draft().flags.empty());
    }

    void helpComesOnDemand()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        QVERIFY(!room.card(0)->help()->isVisible());
        room.key(Qt::Key_H);
        QVERIFY(room.card(0)->help()->isVisible());
        room.key(Qt::Key_F1);
        QVERIFY(!room.card(0)->help()->isVisible());
    }

    void theScoreFollowsTheAnswers()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        const auto said = [&room] { return room.workspace.page()->bar()->said(); };
        QVERIFY(said().contains(QStringLiteral("No score yet")));
        room.key(Qt::Key_Y);
        QVERIFY(said().contains(QStringLiteral("100 of 100")));
        room.key(Qt::Key_Down);
        room.key(Qt::Key_N); // critical
        QVERIFY(said().contains(QStringLiteral("0 of 100")));
        QVERIFY(said().contains(QStringLiteral("critical failure")));
        QVERIFY(said().contains(QStringLiteral("80 of 100")));
    }

    void aClickAnswersLikeAKey()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        QTest::mouseClick(room.card(3)->answers()->button(1), Qt::LeftButton);
        QCOMPARE(room.entered("length")->option, QStringLiteral("no"));
        QTest::mouseClick(room.card(3)->causes()->button(0), Qt::LeftButton);
        QCOMPARE(room.entered("length")->cause, QStringLiteral("zone"));
        QTest::mouseClick(room.card(3)->answers()->button(1), Qt::LeftButton); // chosen once more: it stays
        QVERIFY(room.card(3)->answers()->button(1)->isChecked());
    }

    void whatWasDecidedIsSaidInWordsAndByNobody()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        const QStringList lines = room.workspace.page()->handled()->lines();
        QVERIFY2(lines.contains(QStringLiteral("Schedule")), qPrintable(lines.join(u'|')));
        QVERIFY2(lines.contains(QStringLiteral("Duration: 45\u00A0min")), qPrintable(lines.join(u'|')));
        // Why it was escalated would say that a person decided.
        const auto labels = room.workspace.findChildren<QWidget *>();
        for (const QWidget *label : labels)
            QVERIFY2(!label->accessibleName().contains(QStringLiteral("Escalated")), qPrintable(label->accessibleName()));
    }

    void anAdjudicationShowsBothReviewsBesideEachQuestion()
    {
        ReviewRoom room(0);
        room.add(0, differingReviews());
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        const auto differs = [&room](int index) {
            const auto tags = room.card(index)->findChildren<Tag *>();
            return std::any_of(tags.begin(), tags.end(),
                               [](const Tag *tag) { return tag->isVisible() && tag->text() == QStringLiteral("differ"); });
        };
        const auto said = [&room](int index, size_t side) { return room.card(index)->sides()->said(side); };
        QVERIFY(!differs(0));
        QCOMPARE(said(0, 0), QStringLiteral("Yes"));
        QCOMPARE(said(0, 1), QStringLiteral("Yes"));
        QVERIFY(differs(1));
        QCOMPARE(said(1, 0), QStringLiteral("Yes"));
        QCOMPARE(said(1, 1), QStringLiteral("No\nThe zone of a participant was taken for another's\n“Tokyo, not Paris”"));
        QVERIFY(differs(3)); // the same answer for another cause
        QVERIFY(room.card(3)->sides()->isVisible());
        // The two columns, and not by colour alone.
        const auto labels = room.card(1)->sides()->findChildren<TextLabel *>();
        QCOMPARE(labels.at(0)->text(), QStringLiteral("Review A"));
        QVERIFY(labels.at(1)->mapTo(room.card(1), QPoint()).x() != labels.at(2)->mapTo(room.card(1), QPoint()).x());
        const QString words = wordsIn(*room.card(1));
        QVERIFY(words.contains(QStringLiteral("Question 2, Review B: No, The zone")));
        QVERIFY(words.contains(QStringLiteral("Question 2: the reviews differ")));
        QVERIFY(!words.contains(QStringLiteral("one:")) && !words.contains(QStringLiteral("two")));
        // What each comes to: "length" of B and of A failed, the hour of B is critical.
        QVERIFY(room.rubric()->totals()->isVisible());
        QVERIFY(room.rubric()->totals()->said(0).endsWith(QStringLiteral("passes\nClient at risk")));
        QCOMPARE(room.rubric()->totals()->said(1), QStringLiteral("0 of 100\ncritical failure"));
        room.answerAll();
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.quality.accepted().size(), size_t(1));
    }

    void privateNotesAreReadAgainByWhoWroteThem()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        room.key(Qt::Key_P);
        QTest::keyClicks(room.rubric()->privateNote(), QStringLiteral("a heliotrope thought"));
        room.key(Qt::Key_Escape);
        room.answerAll();
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.quality.accepted().size(), size_t(1));
        QTRY_VERIFY(room.workspace.empty()->isVisible());
        room.key(Qt::Key_H, Qt::ControlModifier);
        OwnReviewsPage *own = room.workspace.own();
        QTRY_VERIFY(own->isVisible() && own->list()->isVisible());
        QCOMPARE(own->note(), QStringLiteral("a heliotrope thought"));
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(own->list()));
        room.key(Qt::Key_Escape);
        QTRY_VERIFY(room.workspace.empty()->isVisible());
        room.bench.signOut();
        QTRY_VERIFY(room.reviewing.own().empty());
        QVERIFY(!wordsIn(*own).contains(QStringLiteral("heliotrope")));
    }

    void skippingAsksForAReason()
    {
        ReviewRoom room(2);
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        QTRY_COMPARE(QApplication::focusWidget(), room.card(0));
        room.key(Qt::Key_S);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 4);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(room.quality.skipped.size(), size_t(1));
        QVERIFY(room.quality.skipped.front().second == SkipReason::KnowsThePeople);
        QTRY_VERIFY(room.reviewing.isWorking() && room.reviewing.current()->lease.task == room.tasks[1]);
    }

    void everyStateSaysWhatItMeansAndWhatToDo()
    {
        ReviewRoom room(0);
        QVERIFY(room.enter());
        const auto says = [&room](const char *words) {
            const auto labels = room.workspace.empty()->findChildren<TextLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [words](const TextLabel *label) { return label->text().contains(QLatin1String(words)); });
        };
        QVERIFY(says("Ready for the next review"));
        room.key(Qt::Key_Return);
        QTRY_VERIFY(says("Nothing to review"));
        room.desk.offline = true;
        room.clock.advance(Seconds(31));
        room.bench.tick();
        QTRY_VERIFY(says("cannot be reached"));
    }

    void offlineAReviewGoesOnAndIsKept()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        room.desk.offline = true;
        room.clock.advance(Seconds(31));
        room.bench.tick();
        QTRY_VERIFY(room.workspace.notice()->isVisible());
        QVERIFY(room.workspace.notice()->text().contains(QStringLiteral("Offline since")));
        room.clock.advance(Seconds(11 * 60));
        QTRY_VERIFY(room.workspace.notice()->text().contains(QStringLiteral("ends soon"))); // at the next second's countdown
        room.answerAll();
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(room.reviewing.waitingToLeave(), 1);
        const auto labels = room.workspace.empty()->findChildren<TextLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const TextLabel *label) { return label->text().contains(QStringLiteral("1 review")); }));
        room.desk.offline = false;
        room.clock.advance(Seconds(120));
        room.bench.tick();
        QTRY_COMPARE(room.quality.accepted().size(), size_t(1));
    }

    void aRefusedReviewIsGoneOnWithByKey()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        room.answerAll();
        room.quality.refusals.push_back(Error{ErrorKind::InvalidInput, {}});
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(room.workspace.notice()->text().contains(QStringLiteral("Not accepted")));
        QVERIFY(room.workspace.notice()->text().contains(room.reviewing.firstRefused()->clientCode));
        room.key(Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY(room.reviewing.isWorking());
        QCOMPARE(room.entered("tone")->option, QStringLiteral("b"));
        QTRY_COMPARE(QApplication::focusWidget(), room.card(0));
        QTRY_VERIFY(!room.workspace.notice()->isVisible());
    }

    void aLostLeaseLeavesTheAnswersToRead()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        room.key(Qt::Key_Y);
        room.quality.giveToSomebodyElse(room.tasks[0]);
        room.clock.advance(Seconds(31));
        room.reviewing.tick();
        QTRY_VERIFY(room.workspace.notice()->text().contains(QStringLiteral("has ended")));
        QVERIFY(room.card(0)->answers()->button(0)->isChecked());
        room.key(Qt::Key_N);
        QVERIFY(room.card(0)->answers()->button(0)->isChecked());
        room.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!room.reviewing.current());
    }

    void whatIsOrderedAwayIsGoneFromTheScreen()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        room.quality.giveToSomebodyElse(room.tasks[0]);
        room.desk.orderPurge(room.reviewing.current()->content.id);
        QTRY_VERIFY(room.workspace.empty()->isVisible());
        QVERIFY(room.workspace.notice()->text().contains(QStringLiteral("removed")));
    }

    void whatHasGoneLeavesNothingEvenWhereItIsNotSeen()
    {
        ReviewRoom room(0);
        room.add(0, differingReviews());
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        room.key(Qt::Key_Y);
        room.key(Qt::Key_F2);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("a note"));
        room.key(Qt::Key_P);
        QTest::keyClicks(room.rubric()->privateNote(), QStringLiteral("for leads"));
        const Case content = room.reviewing.current()->content;
        QStringList secrets{content.clientCode, QStringLiteral("a note"), QStringLiteral("for leads"),
                            QStringLiteral("Tokyo, not Paris"), QStringLiteral("critical failure")};
        for (const RedactedMessage &message : content.thread)
            secrets << message.body.front().text.left(12);
        ReviewPage *page = room.workspace.page();
        for (const QString &secret : std::as_const(secrets))
            QVERIFY2(wordsIn(*page).contains(secret), qPrintable(secret));
        room.quality.giveToSomebodyElse(room.tasks[0]);
        room.desk.orderPurge(content.id);
        QTRY_VERIFY(!room.reviewing.current());
        const QString left = wordsIn(*page);
        for (const QString &secret : std::as_const(secrets))
            QVERIFY2(!left.contains(secret), qPrintable(secret));
        // And the next one comes as always.
        room.add(4);
        QVERIFY(room.pull());
        QVERIFY(wordsIn(*page).contains(room.reviewing.current()->content.clientCode));
    }

    void aLongNoteIsCountedAndNoMoreIsTaken()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        QPlainTextEdit *field = room.rubric()->privateNote();
        const auto says = [&room](const char *words) { return wordsIn(*room.rubric()).contains(QString::fromUtf8(words)); };
        field->setPlainText(QString(799, QLatin1Char('x')));
        QVERIFY(!says("characters"));
        field->moveCursor(QTextCursor::End);
        QTest::keyClicks(field, QStringLiteral("y"));
        QVERIFY(says("800 of 1,000 characters"));
        field->moveCursor(QTextCursor::Start);
        field->insertPlainText(QString(150, QLatin1Char('a')) + QString(150, QLatin1Char('b')));
        // What does not fit of what was put in is not taken; what was there stays.
        const QString kept =
            QString(150, QLatin1Char('a')) + QString(50, QLatin1Char('b')) + QString(799, QLatin1Char('x')) + QLatin1Char('y');
        QCOMPARE(field->toPlainText(), kept);
        QCOMPARE(room.reviewing.draft().privateNote, kept);
        QVERIFY(says("1,000 characters at most"));
        field->undo();
        field->undo();
        QCOMPARE(field->toPlainText().size(), 800);
    }

    void theRulesComeFirst()
    {
        ReviewRoom room;
        room.desk.me.limitedUse = {limitedUseVersion, true};
        QVERIFY(room.enter());
        QVERIFY(room.workspace.rules()->isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(room.workspace.rules()->findChild<QPushButton *>()));
        room.key(Qt::Key_Return);
        QTRY_VERIFY(room.workspace.empty()->isVisible());
        QVERIFY(room.pull());
    }

    void aMissingRubricSaysWhyAndIsTriedAgain()
    {
        ReviewRoom room;
        room.quality.rubrics.clear();
        QVERIFY(room.enter());
        room.key(Qt::Key_Return);
        QTRY_VERIFY(room.reviewing.rubricProblem());
        const auto labels = room.rubric()->findChildren<TextLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const TextLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("cannot be shown"));
        }));
        room.quality.rubrics.emplace(3, fullRubric());
        room.key(Qt::Key_F5);
        QTRY_COMPARE(room.rubric()->cards().size(), size_t(7));
    }

    void timeCountsOnlyWhileItIsSeen()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        room.clock.advance(Seconds(20));
        QCOMPARE(room.reviewing.spent(), Seconds(20));
        const auto isTold = [&room] {
            const auto labels = room.workspace.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->isVisible() && label->accessibleName() == QStringLiteral("Time on screen: 0:20");
            });
        };
        QTRY_VERIFY(isTold());
        room.workspace.hide();
        room.clock.advance(Seconds(20));
        QCOMPARE(room.reviewing.spent(), Seconds(20));
    }

    void theRubricSpeaksTheLanguageOfTheWindow()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        room.key(Qt::Key_Y);
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        QEvent changed(QEvent::LanguageChange);
        QApplication::sendEvent(room.rubric(), &changed);
        QCOMPARE(room.card(0)->answers()->button(0)->text(), QStringLiteral("Oui"));
        QVERIFY(room.card(0)->answers()->button(0)->isChecked());
        QVERIFY(room.card(0)->accessibleName().contains(QStringLiteral("Les bonnes personnes")));
    }

    void whatWasDecidedStaysWhenTheLanguageChanges()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        const auto *view = room.workspace.findChild<HandledView *>();
        const auto unseen = [view] {
            QStringList words;
            const auto labels = view->findChildren<TextLabel *>();
            for (const TextLabel *label : labels) {
                const bool isSeen = label->isVisible() && label->parentWidget()->rect().contains(label->geometry().center());
                if (!isSeen && !label->text().isEmpty())
                    words << label->text();
            }
            return words;
        };
        QTRY_COMPARE(unseen(), QStringList());
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        QEvent changed(QEvent::LanguageChange);
        QApplication::sendEvent(&room.workspace, &changed);
        QVERIFY(!view->lines().isEmpty());
        QCOMPARE(unseen(), QStringList());
    }

    void everythingHasANameOfItsOwn()
    {
        ReviewRoom room(0);
        room.add(0, differingReviews());
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        room.key(Qt::Key_N);
        QSet<QString> names;
        const auto controls = room.workspace.page()->findChildren<QWidget *>();
        for (const QWidget *control : controls) {
            const bool isControl = qobject_cast<const QAbstractButton *>(control) || qobject_cast<const QLineEdit *>(control)
                || qobject_cast<const QPlainTextEdit *>(control) || qobject_cast<const QuestionCard *>(control);
            if (!isControl || !control->isVisible())
                continue;
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(control));
            QVERIFY(spoken);
            const QString name = spoken->text(QAccessible::Name);
            QVERIFY2(!name.isEmpty(), control->metaObject()->className());
            if (room.rubric()->isAncestorOf(control)) {
                QVERIFY2(!names.contains(name), qPrintable(name));
                names.insert(name);
            }
        }
        QVERIFY(names.size() > 30);
        QVERIFY(room.card(0)->accessibleName().contains(QStringLiteral("choose the cause")));
        QCOMPARE(QAccessible::queryAccessibleInterface(room.card(0))->role(), QAccessible::Grouping);
    }

    void aScreenReaderChoosesAnAnswer()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        QAccessibleInterface *yes = QAccessible::queryAccessibleInterface(room.card(0)->answers()->button(0));
        QVERIFY(yes && yes->actionInterface());
        yes->actionInterface()->doAction(yes->actionInterface()->actionNames().constFirst());
        QCOMPARE(room.entered("people")->option, QStringLiteral("yes"));
    }

    void everyActionIsOfferedToReviewersAlone()
    {
        ReviewRoom room;
        QVERIFY(room.enter());
        for (const QAction *action : room.actions.actions())
            QVERIFY2(!action->text().isEmpty() && action->isVisible(), qPrintable(action->objectName()));
        ReviewRoom other;
        other.desk.me.roles = {Role::Lead};
        QVERIFY(other.enter());
        for (const QAction *action : other.actions.actions())
            QVERIFY2(!action->isVisible(), qPrintable(action->objectName()));
    }

    void nothingIsCutOffAtTheSmallestSize_data()
    {
        QTest::addColumn<QLocale::Language>("language");
        QTest::newRow("English") << QLocale::English;
        QTest::newRow("French") << QLocale::French;
    }
    void nothingIsCutOffAtTheSmallestSize()
    {
        QFETCH(QLocale::Language, language);
        QLocale::setDefault(QLocale(language));
        ReviewRoom room(0);
        room.add(0, differingReviews());
        QVERIFY(room.enter());
        QVERIFY(room.pull());
        room.key(Qt::Key_N);
        QTest::qWait(20);
        for (const QuestionCard *card : room.rubric()->cards()) {
            const auto buttons = card->findChildren<ChoiceButton *>();
            for (const ChoiceButton *button : buttons) {
                if (!button->isVisible())
                    continue;
                QVERIFY2(button->height() >= button->heightForWidth(button->width()), qPrintable(button->text()));
                QVERIFY2(button->geometry().right() < button->parentWidget()->width(), qPrintable(button->text()));
                QTRY_VERIFY2(button->geometry().bottom() < button->parentWidget()->height(),
                             qPrintable(QStringLiteral("%1: %2, %3")
                                            .arg(button->text())
                                            .arg(button->geometry().bottom())
                                            .arg(button->parentWidget()->height())));
            }
            const auto labels = card->findChildren<TextLabel *>();
            for (const TextLabel *label : labels) {
                if (!label->isVisible())
                    continue;
                const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
                QVERIFY2(label->height() >= needed, qPrintable(label->text()));
                QVERIFY2(label->wordWrap() || label->width() >= label->sizeHint().width(), qPrintable(label->text()));
            }
            QVERIFY(card->width() <= room.rubric()->width());
        }
    }
};

QTEST_MAIN(ReviewsUiTest)
#include "reviews.moc"
