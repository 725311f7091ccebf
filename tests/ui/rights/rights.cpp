// Support works an erasure from receipt to answer by keyboard; what is shown of
// somebody goes with the next one and the session.
#include "models/store/cache.h"
#include "tests/support/fakerights.h"
#include "tests/support/manualclock.h"
#include "ui/common/theme.h"
#include "ui/rights/archivecard.h"
#include "ui/rights/checklist.h"
#include "ui/rights/clockcard.h"
#include "ui/rights/findpersondialog.h"
#include "ui/rights/foundpersondialog.h"
#include "ui/rights/heldfacts.h"
#include "ui/rights/holdingscard.h"
#include "ui/rights/itemdialog.h"
#include "ui/rights/keepdialog.h"
#include "ui/rights/keepingcard.h"
#include "ui/rights/rectifydialog.h"
#include "ui/rights/rightsdialogs.h"
#include "ui/rights/rightspage.h"
#include "ui/rights/rightspane.h"
#include "ui/rights/rightswords.h"
#include "ui/rights/sentletter.h"
#include "ui/rights/stepdialog.h"

#include "ui/common/format.h"
#include "ui/common/notices.h"
#include "ui/common/tableview.h"
#include "ui/common/twolinedelegate.h"
#include "ui/common/wording.h"
#include "ui/common/writtentext.h"

#include <QtTest>
#include <QtWidgets>

using namespace vigie;
using namespace vigie::ui;
using Kind = RightsStepKind;

namespace {

template <typename T>
T *named(const QWidget &parent, const QString &accessibleName)
{
    const auto all = parent.findChildren<T *>();
    for (T *widget : all) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

/// Every word that any part of it holds, shown or not.
QString everyWord(const QWidget &parent)
{
    QStringList words;
    const auto labels = parent.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        words << label->text() << label->accessibleName() << label->toolTip();
    const auto fields = parent.findChildren<QLineEdit *>();
    for (const QLineEdit *field : fields)
        words << field->text() << field->placeholderText() << field->accessibleName();
    const auto notes = parent.findChildren<QPlainTextEdit *>();
    for (const QPlainTextEdit *note : notes)
        words << note->toPlainText();
    const auto tables = parent.findChildren<QTableView *>();
    for (const QTableView *table : tables) {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (int column = 0; column < table->model()->columnCount(); ++column)
                words << table->model()->index(row, column).data().toString();
        }
    }
    return words.join(QLatin1Char('\n'));
}

struct Room {
    QTemporaryDir folder;
    ManualClock clock{toInstant(QDateTime(QDate(2026, 3, 23), QTime(9, 0), QTimeZone::utc()))};
    FakeDesk desk{clock};
    FakeRights rights{desk};
    Cache cache{Error{ErrorKind::KeyringMissing, {}}};
    Workbench bench{desk, cache, clock};
    RightsOffice office{rights, bench};
    ActionRegistry actions;
    RightsPage page{office, actions};
    RightsId zoe;
    RightsId other;

    Room()
    {
        desk.me.roles = {Role::Support};
        desk.me.country = QStringLiteral("FR");
        RightsWish wish;
        wish.kind = RightKind::Erasure;
        wish.receivedAt = *fromRfc3339(QStringLiteral("2026-02-26T09:00:00Z"));
        wish.language = QStringLiteral("fr");
        wish.subject = {QStringLiteral("Zoé Quemeneur"), {QStringLiteral("zoe@exemple.test")}, {}, SubjectRole::Contact};
        zoe = rights.add(wish);
        wish.kind = RightKind::Access;
        wish.receivedAt = *fromRfc3339(QStringLiteral("2026-03-20T09:00:00Z"));
        wish.subject = {QStringLiteral("Paul Autrement"), {QStringLiteral("paul@exemple.test")}, {}, SubjectRole::User};
        other = rights.add(wish);
        rights.held.counts = {{DataCategory::Contact, 118}, {DataCategory::Tracking, 0}};
        rights.held.decisions = 3;
        rights.held.traces = {{HeldThing::Reviews, 2}, {HeldThing::TrailEntries, 17}, {HeldThing::RightsRequests, 1}};
        rights.held.accounts = {{QStringLiteral("zoe"), QStringLiteral("Lyon"), true}};
        rights.held.recipients = {{RecipientKind::Clients, QStringLiteral("K-318"), {}, 1},
                                  {RecipientKind::Supervision, QStringLiteral("Antananarivo"), QStringLiteral("MG"), 1}};
        rights.held.retention = {{QStringLiteral("K-318"), 365, 1, 0, *fromRfc3339(QStringLiteral("2027-03-02T09:00:00Z"))}};
        rights.held.transfers = {
            {QStringLiteral("Antananarivo"), QStringLiteral("MG"), QStringLiteral("standard-contractual-clauses"), 4}};
        const Instant march = *fromRfc3339(QStringLiteral("2026-03-02T09:00:00Z"));
        rights.held.requests = {{RequestId{QStringLiteral("r-1")},
                                 QStringLiteral("K-318"),
                                 RequestKind::Schedule,
                                 march,
                                 true,
                                 false,
                                 {QStringLiteral("Zoé Quemeneur <zoe@exemple.test>")},
                                 2,
                                 1},
                                {RequestId{QStringLiteral("r-2")},
                                 QStringLiteral("M-204"),
                                 RequestKind::Cancel,
                                 march,
                                 false,
                                 true,
                                 {QStringLiteral("Zoé Quemeneur <z@ailleurs.test>")},
                                 1,
                                 0}};
        page.resize(1200, 700);
    }
    bool begin()
    {
        bench.signIn({{QStringLiteral("localhost"), 8443}, desk.fingerprint, QStringLiteral("noro"), desk.password});
        page.show();
        if (!QTest::qWaitForWindowActive(&page) || !QTest::qWaitFor([this] { return office.view().has_value(); }))
            return false;
        page.list()->setFocus();
        return true;
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = page.focusWidget();
        QTest::keyClick(focus ? focus : &page, static_cast<Qt::Key>(key), modifiers);
    }
    bool reaches(int version)
    {
        return QTest::qWaitFor(
            [&] { return office.view() && office.view()->request.version() == version && !office.isWriting(); });
    }
    bool says(const QString &words)
    {
        if (QTest::qWaitFor([&] { return step()->isVisible(); }) == false)
            return false;
        step()->findChild<QPlainTextEdit *>()->setPlainText(words);
        QTest::keyClick(step(), Qt::Key_Return);
        if (!QTest::qWaitFor([&] { return !step()->isVisible(); }))
            return false;
        page.activateWindow(); // as a window manager does
        return QTest::qWaitFor([this] { return QApplication::activeWindow() == &page; });
    }
    /// The letter, as it was read.
    bool sends()
    {
        if (!QTest::qWaitFor([&] { return step()->isVisible(); }))
            return false;
        QTest::keyClick(step()->focusWidget(), Qt::Key_Return);
        if (!QTest::qWaitFor([&] { return !step()->isVisible(); }))
            return false;
        page.activateWindow();
        return QTest::qWaitFor([this] { return QApplication::activeWindow() == &page; });
    }
    /// By name, for the incident that is known or was typed.
    bool finds(const QString &name, const QString &number = {})
    {
        if (!QTest::qWaitFor([&] { return page.findDialog()->isVisible(); }))
            return false;
        QTest::keyClicks(named<QLineEdit>(*page.findDialog(), QStringLiteral("Name")), name);
        if (!number.isEmpty())
            QTest::keyClicks(named<QLineEdit>(*page.findDialog(), QStringLiteral("Number of the incident or request")), number);
        QTest::keyClick(page.findDialog(), Qt::Key_Return);
        return true;
    }
    QPlainTextEdit *letter() const { return named<QPlainTextEdit>(*step(), QStringLiteral("Text of the letter")); }
    StepDialog *step() const { return page.stepDialog(); }
    PrimaryButton *primary() const { return page.findChild<PrimaryButton *>(); }
    QString row(int row, int role = Qt::DisplayRole) const { return page.list()->model()->index(row, 0).data(role).toString(); }
};

} // namespace

class RightsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, Scheme::Light);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void theListSaysWhatIsLeftOfTheTime()
    {
        Room room;
        QVERIFY(room.begin());
        QCOMPARE(room.row(0), QStringLiteral("Erasure · D-2026-0001"));
        QCOMPARE(room.row(0, TwoLineDelegate::State), QStringLiteral("3 day(s)"));
        QCOMPARE(room.row(0, TwoLineDelegate::Where), QStringLiteral("next: Acknowledge receipt"));
        QCOMPARE(room.row(1), QStringLiteral("Access · D-2026-0002"));
        QVERIFY(!everyWord(room.page).contains(QStringLiteral("Paul"))); // looked at by nobody
        QVERIFY(room.page.pane()->clock()->dueText().startsWith(mediumDay(QDate(2026, 3, 26))));
        QVERIFY(room.page.pane()->clock()->sentence().contains(QStringLiteral("1182/71")));
    }

    void anErasureIsWorkedByKeyboardFromReceiptToAnswer()
    {
        Room room;
        room.rights.held.textsByName = {
            {QStringLiteral("i-1"), HeldThing::Notes, room.clock.now(), QStringLiteral("Zoé Quemeneur called")}};
        QVERIFY(room.begin());
        room.key(Qt::Key_Return, Qt::ControlModifier); // receipt
        QVERIFY(room.sends());
        QVERIFY(room.reaches(1));
        room.key(Qt::Key_Return, Qt::ControlModifier); // identity, by what
        QVERIFY(room.says(QStringLiteral("Address of the thread")));
        QVERIFY(room.reaches(2));
        room.key(Qt::Key_Return, Qt::ControlModifier); // search
        QVERIFY(room.sends());
        QVERIFY(room.reaches(3));
        RightsPane *pane = room.page.pane();
        QTRY_VERIFY(pane->holdings()->isVisible());
        QVERIFY(everyWord(*pane).contains(QStringLiteral("118")));
        QVERIFY(!room.actions.find(QStringLiteral("rights.erase"))->isEnabled());

        // For what, who got it, until when, and what left the EU: each section is
        // named, also where there is nothing.
        const QString facts = everyWord(*pane->holdings());
        for (const char *words : {"Purposes (§2)", "1 request(s), 3 decision(s)", "2 review(s)", "Recipients (§4)",
                                  "Antananarivo (Madagascar): 1 request(s)", "Kept until (§3)", "Outside the EU (§8)",
                                  "shown 4 time(s) · standard contractual clauses", "of the same name, perhaps another"})
            QVERIFY2(facts.contains(QString::fromUtf8(words)), words);
        const QAbstractItemModel *rows = pane->holdings()->facts()->model();
        QCOMPARE(rows->index(0, 0).data().toString(), QStringLiteral("Purposes (§2)"));
        QCOMPARE(rows->index(1, 0).data().toString(), QStringLiteral("Security and audience"));
        QCOMPARE(rows->index(1, 1).data().toString(), QStringLiteral("17 entry(ies) of the audit trail"));

        // Of the one found by name alone somebody says that it is hers.
        QCOMPARE(pane->holdings()->chosen().size(), std::size_t(1));
        pane->holdings()->requests()->selectRow(1); // a row is too short for all of it
        const auto labels = pane->holdings()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text() == QStringLiteral("Named as: Zoé Quemeneur <z@ailleurs.test>");
        }));
        auto *model = qobject_cast<QStandardItemModel *>(pane->holdings()->requests()->model());
        model->item(1, 0)->setCheckState(Qt::Checked);
        QCOMPARE(pane->holdings()->chosen().size(), std::size_t(2));
        model->item(2, 0)->setCheckState(Qt::Checked); // a note that says her name
        QVERIFY(everyWord(*pane).contains(QStringLiteral("To be erased: 2 request(s), 1 note(s) or package(s). To stay")));
        QTest::keyClicks(pane->confirmation(), QStringLiteral("ERASE D-2026-0002"));
        QTest::keyClick(pane->confirmation(), Qt::Key_Return);
        QTest::qWait(20);
        QVERIFY(room.rights.erased.empty());
        pane->confirmation()->clear();
        QTest::keyClicks(pane->confirmation(), QStringLiteral("ERASE D-2026-0001"));
        QTest::keyClick(pane->confirmation(), Qt::Key_Return);
        room.rights.receipts = {{QStringLiteral("Noro"), 2, 1, std::nullopt}};
        QVERIFY(room.reaches(4));
        QCOMPARE(room.rights.erased,
                 (std::vector<ErasureOrder>{{QStringLiteral("D-2026-0001"),
                                             {RequestId{QStringLiteral("r-1")}, RequestId{QStringLiteral("r-2")}},
                                             {},
                                             {},
                                             {QStringLiteral("i-1")}}}));
        QTRY_VERIFY(!pane->holdings()->isVisible());
        QVERIFY(!pane->confirmation()->isVisible() && pane->confirmation()->text().isEmpty());

        room.page.list()->setFocus();
        const auto isSaid = [pane](const char *words) { return everyWord(*pane).contains(QString::fromUtf8(words)); };
        QTRY_VERIFY(isSaid("Clients, K-318: not told yet\nSupervision, Antananarivo (Madagascar): by the desk, with receipts"));
        room.key(Qt::Key_Return, Qt::ControlModifier); // the client, by letter
        QTRY_VERIFY(room.step()->isVisible());
        QVERIFY(room.letter()->isVisible());
        QTest::keyClick(room.step(), Qt::Key_Return);
        QVERIFY(room.reaches(5));
        const RightsStep &told = room.rights.find(room.zoe).steps.back();
        QCOMPARE(told.kind, Kind::RecipientsTold);
        QCOMPARE(told.words, QStringLiteral("By mail"));
        QCOMPARE(told.letter->client, QStringLiteral("K-318"));
        QTRY_VERIFY(isSaid("told: By mail"));
        QVERIFY(!room.actions.find(QStringLiteral("rights.recipients"))->isEnabled());
        room.page.activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == &room.page);
        room.key(Qt::Key_Return, Qt::ControlModifier); // the person
        QVERIFY(room.sends());
        QTRY_COMPARE(room.page.list()->model()->rowCount(), 1);
        room.page.setFilter(RightsPage::Filter::Over);
        QCOMPARE(room.row(0, TwoLineDelegate::Where), QStringLiteral("answered"));
    }

    /// Who is no client gets no letter; why somebody cannot be told is said.
    void whoTakesPartIsToldOtherwise()
    {
        Room room;
        RightsCase &zoe = room.rights.find(room.zoe);
        zoe.steps = {{Kind::Acknowledged, room.clock.now(), {}, {}},
                     {Kind::IdentityEstablished, room.clock.now(), {}, {}},
                     {Kind::Searched, room.clock.now(), {}, {}},
                     {Kind::Acted, room.clock.now(), {}, {}}};
        zoe.steps.back().recipients = {{RecipientKind::Clients, QStringLiteral("K-318"), {}, 1},
                                       {RecipientKind::Participants, {}, {}, 1}};
        QVERIFY(room.begin());
        QVERIFY(room.reaches(4));
        room.key(Qt::Key_T, Qt::ShiftModifier);
        QTRY_VERIFY(room.step()->isVisible());
        QVERIFY(!room.letter()->isVisible());
        room.step()->reject();
        QTRY_VERIFY(!room.step()->isVisible());
        room.page.activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == &room.page);
        room.key(Qt::Key_T);
        QTRY_VERIFY(room.step()->isVisible());
        QVERIFY(room.letter()->isVisible());
        auto *which = named<QComboBox>(*room.step(), QStringLiteral("Which recipient"));
        QVERIFY(which != nullptr);
        // By mail only where one goes.
        auto *words = named<QPlainTextEdit>(*room.step(), QStringLiteral("How they are told"));
        QVERIFY(words != nullptr);
        QCOMPARE(words->toPlainText(), QStringLiteral("By mail"));
        auto *send = room.step()->findChild<QCheckBox *>();
        send->setChecked(false);
        QVERIFY(words->toPlainText().isEmpty());
        send->setChecked(true);
        QCOMPARE(words->toPlainText(), QStringLiteral("By mail"));
        which->setFocus();
        QTest::keyClick(which, Qt::Key_Down);
        QVERIFY(!room.letter()->isVisible());
        QVERIFY(room.says(QStringLiteral("Their meeting was cancelled")));
        QVERIFY(room.reaches(5));
        const RightsStep &told = zoe.steps.back();
        QVERIFY(!told.letter);
        QCOMPARE(told.recipients->front().kind, RecipientKind::Participants);
        QVERIFY(told.client.isEmpty()); // which the desk refuses beside a recipient
        QCOMPARE(untoldOf(zoe).size(), std::size_t(1));
    }

    void anArchiveIsMadeAndTakenByKeyboard()
    {
        Room room;
        room.rights.find(room.other).wish.subject.role = SubjectRole::Contact;
        room.rights.find(room.other).steps = {{Kind::Acknowledged, room.clock.now(), {}, {}},
                                              {Kind::IdentityEstablished, room.clock.now(), {}, {}}};
        QVERIFY(room.begin());
        room.key(Qt::Key_Down);
        QVERIFY(room.reaches(2));
        room.key(Qt::Key_Return, Qt::ControlModifier); // search
        QVERIFY(room.sends());
        QVERIFY(room.reaches(3));
        ArchiveCard *card = room.page.pane()->archive();
        QVERIFY(!card->isVisible());
        const auto isOffered = [&room](const char *words) {
            const auto buttons = room.page.findChildren<QPushButton *>();
            return std::any_of(buttons.begin(), buttons.end(), [words](const QPushButton *button) {
                return button->isVisible() && button->isEnabled() && button->text().startsWith(QString::fromUtf8(words));
            });
        };
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(room.rights.archivesAsked.size(), std::size_t(1));
        QTRY_VERIFY(card->isVisible());
        auto *progress = card->findChild<QProgressBar *>();
        QVERIFY(progress->isVisible() && progress->maximum() == 0); // nobody knows of how many
        QVERIFY(!room.actions.find(QStringLiteral("rights.archive"))->isEnabled());
        room.rights.archives[room.other] = archive::Making{3, 12};
        QTRY_VERIFY(card->stateText().contains(QStringLiteral("3 of 12")));
        QCOMPARE(progress->value() * 100 / progress->maximum(), 25);
        room.rights.finishArchive(room.other);
        QTRY_VERIFY(card->stateText().startsWith(QStringLiteral("It is ready")));
        QVERIFY(room.reaches(4) && !progress->isVisible() && isOffered("Take the archive"));

        const QTemporaryDir folder;
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(room.page.findChild<QFileDialog *>());
        auto *dialog = room.page.findChild<QFileDialog *>();
        const QString path = folder.filePath(QStringLiteral("archive.zip"));
        dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
        QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit")), Qt::Key_Return);
        QTRY_COMPARE(card->passphrase(), QStringLiteral("K7QM-3XRT-PW2N-8HDA-V4ZC"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("zip"));
        // It goes with whoever is answered, so that they have it first.
        QVERIFY(!isOffered("Answer") && !room.actions.find(QStringLiteral("rights.answered"))->isEnabled());
        room.page.activateWindow();
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!room.step()->isVisible() && !card->passphrase().isEmpty());
        QTRY_VERIFY(card->stateText().startsWith(QStringLiteral("Taken on ")));
        QVERIFY(card->stateText().contains(QStringLiteral("Sasha")));
        room.page.activateWindow();
        QTRY_VERIFY(card->copyButton()->hasFocus());
        QTest::keyClick(card->copyButton(), Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), card->passphrase());
        QTest::keyClick(card->copyButton(), Qt::Key_Tab);
        QVERIFY(card->doneButton()->hasFocus());
        QTest::keyClick(card->doneButton(), Qt::Key_Space);
        QVERIFY(card->passphrase().isEmpty() && !card->doneButton()->isVisible());
        QVERIFY(isOffered("Answer"));
        // It may not have arrived.
        QVERIFY(isOffered("Put the data together"));
        room.page.list()->setFocus();
        room.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(room.rights.archivesAsked.size(), std::size_t(2));
        QTRY_VERIFY(!isOffered("Put the data together") && progress->isVisible());
    }

    void whoComesSecondIsToldThatItWasTaken()
    {
        Room room;
        room.rights.find(room.other).steps = {{Kind::Acknowledged, room.clock.now(), {}, {}},
                                              {Kind::IdentityEstablished, room.clock.now(), {}, {}},
                                              {Kind::Searched, room.clock.now(), {}, {}}};
        room.rights.finishArchive(room.other);
        QVERIFY(room.begin());
        room.key(Qt::Key_Down);
        ArchiveCard *card = room.page.pane()->archive();
        QTRY_VERIFY(card->isVisible());
        const QTemporaryDir folder;
        room.actions.find(QStringLiteral("rights.take-archive"))->trigger();
        QTRY_VERIFY(room.page.findChild<QFileDialog *>());
        room.rights.archives[room.other] = archive::Taken{room.clock.now(), QStringLiteral("Simone")}; // meanwhile
        auto *dialog = room.page.findChild<QFileDialog *>();
        dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(folder.filePath(QStringLiteral("archive.zip")));
        QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit")), Qt::Key_Return);
        QTRY_VERIFY(card->stateText().contains(QStringLiteral("by Simone")));
        QTRY_VERIFY(everyWord(room.page).contains(QStringLiteral("It is at the desk no more")));
        QVERIFY(card->passphrase().isEmpty());
        QVERIFY(QDir(folder.path()).isEmpty());
        // What cannot be written is said, and shows nobody a passphrase without its file.
        room.rights.archives[room.other] = archive::Ready{room.clock.now(), room.clock.now() + Seconds(3600)};
        room.actions.find(QStringLiteral("rights.refresh"))->trigger();
        QTRY_VERIFY(room.actions.find(QStringLiteral("rights.take-archive"))->isEnabled());
        room.actions.find(QStringLiteral("rights.take-archive"))->trigger();
        QTRY_VERIFY(room.page.findChild<QFileDialog *>());
        dialog = room.page.findChild<QFileDialog *>();
        Q_EMIT dialog->fileSelected(folder.filePath(QStringLiteral("none/archive.zip")));
        dialog->reject();
        QTRY_VERIFY(everyWord(room.page).contains(QStringLiteral("The file cannot be written")));
        QVERIFY(card->passphrase().isEmpty());
    }

    void thePassphraseGoesWithThePerson()
    {
        Room room;
        room.rights.find(room.other).steps = {{Kind::IdentityEstablished, room.clock.now(), {}, {}}};
        room.rights.finishArchive(room.other);
        QVERIFY(room.begin());
        room.key(Qt::Key_Down);
        ArchiveCard *card = room.page.pane()->archive();
        QTRY_VERIFY(card->isVisible());
        card->showPassphrase(QStringLiteral("K7QM-3XRT-PW2N-8HDA-V4ZC"));
        room.page.list()->setFocus();
        room.key(Qt::Key_Up);
        QTRY_VERIFY(!card->isVisible());
        QVERIFY(!everyWord(room.page).contains(QStringLiteral("K7QM")));
    }

    void whatAnotherKeepsBackIsSaidBeforeItIsErased()
    {
        Room room;
        room.rights.held.requests[0].keptBackBy = QStringLiteral("D-2026-0009");
        room.rights.held.retention[0].keptBack = 1;
        room.rights.find(room.zoe).steps = {{Kind::Acknowledged, room.clock.now(), {}, {}},
                                            {Kind::IdentityEstablished, room.clock.now(), {}, {}}};
        QVERIFY(room.begin());
        room.key(Qt::Key_Return, Qt::ControlModifier); // search
        QVERIFY(room.sends());
        QVERIFY(room.reaches(3));
        const auto says = [&room](const QString &words) { return everyWord(*room.page.pane()).contains(words); };
        const QString which = KeepingCard::nameOf(room.rights.held.requests[0], QTimeZone("Europe/Paris"));
        QTRY_VERIFY(says(QStringLiteral("%1 is kept for D-2026-0009").arg(which)));
        const auto facts = factsOf(room.rights.held, QTimeZone("Europe/Paris"));
        QVERIFY(std::ranges::any_of(facts, [](const HeldFact &fact) {
            return fact.says.contains(QStringLiteral("1 kept back: until nothing asks for that any more"));
        }));
    }

    void whatIsStillNeededIsKeptBackByKeyboardAndGoesLater()
    {
        Room room;
        room.rights.held.requests[1].isByNameOnly = false;
        room.rights.find(room.zoe).steps = {{Kind::Acknowledged, room.clock.now(), {}, {}},
                                            {Kind::IdentityEstablished, room.clock.now(), {}, {}}};
        QVERIFY(room.begin());
        room.key(Qt::Key_Return, Qt::ControlModifier); // search
        QVERIFY(room.sends());
        QVERIFY(room.reaches(3));
        RightsPane *pane = room.page.pane();
        QTRY_VERIFY(pane->keeping()->isVisible());
        const auto says = [pane](const char *words) { return everyWord(*pane).contains(QLatin1String(words)); };
        QVERIFY(says("To be erased: 2 request(s). To stay: 0 request(s)."));
        QVERIFY(!room.actions.find(QStringLiteral("rights.keep"))->isEnabled()); // which?

        TableView *requests = pane->holdings()->requests();
        requests->setFocus();
        QTest::keyClick(requests, Qt::Key_Down);
        QTRY_COMPARE(pane->current()->request.value, QStringLiteral("r-2"));
        QTest::keyClick(requests, Qt::Key_K);
        KeepDialog *dialog = room.page.keepDialog();
        QTRY_VERIFY(dialog->isVisible());
        auto *ground = dialog->findChild<QComboBox *>();
        auto *reason = dialog->findChild<QPlainTextEdit *>();
        QTRY_COMPARE(QApplication::focusWidget(), ground);
        QTest::keyClick(ground, Qt::Key_End);
        QTest::keyClick(ground, Qt::Key_Up);
        QCOMPARE(ground->currentText(), QStringLiteral("They have not asked for it: it stays"));
        QVERIFY(!reason->isEnabled());
        QTest::keyClick(ground, Qt::Key_Return); // without a reason
        QTRY_VERIFY(!dialog->isVisible());
        QVERIFY(says("not asked for") && says("To be erased: 1 request(s). To stay: 1 request(s)."));
        QCOMPARE(pane->order().left, std::vector{RequestId{QStringLiteral("r-2")}});
        room.page.activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == &room.page);
        requests->setFocus();
        QTest::keyClick(requests, Qt::Key_K);
        QTRY_VERIFY(dialog->isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), ground);
        QCOMPARE(ground->currentText(), QStringLiteral("They have not asked for it: it stays"));
        QTest::keyClick(ground, Qt::Key_Up);
        QCOMPARE(ground->currentText(), QStringLiteral("Legal claims (e)"));
        QTest::keyClick(ground, Qt::Key_Return);
        QVERIFY(dialog->isVisible()); // not without a reason
        QTest::keyClick(ground, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), reason);
        QTest::keyClicks(reason, QStringLiteral("A claim is before the court"));
        QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!dialog->isVisible());
        QVERIFY(reason->toPlainText().isEmpty());
        QVERIFY(says("To be erased: 1 request(s). To stay: 1 request(s)."));
        QVERIFY(says("Legal claims (e): A claim is before the court"));
        const auto buttons = room.page.findChildren<QPushButton *>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
            return button->isVisible() && button->text().startsWith(QStringLiteral("Erase 1 request"));
        }));

        room.page.activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == &room.page);
        QTest::keyClicks(pane->confirmation(), QStringLiteral("ERASE D-2026-0001"));
        QTest::keyClick(pane->confirmation(), Qt::Key_Return);
        QVERIFY(room.reaches(4));
        const KeepingBack claim{RequestId{QStringLiteral("r-2")}, KeepingGround::LegalClaims,
                                QStringLiteral("A claim is before the court")};
        QCOMPARE(room.rights.erased,
                 (std::vector<ErasureOrder>{{QStringLiteral("D-2026-0001"), {RequestId{QStringLiteral("r-1")}}, {claim}}}));
        QTRY_VERIFY(pane->keeping()->isVisible() && !pane->confirmation()->isVisible());
        QVERIFY(says("Legal claims (e): A claim is before the court"));

        // Searched once more, it stays so; let go, it goes.
        room.key(Qt::Key_S);
        QVERIFY(room.sends());
        QVERIFY(room.reaches(5));
        QTRY_COMPARE(pane->order().kept, std::vector<KeepingBack>{claim});
        requests->setFocus();
        QTest::keyClick(requests, Qt::Key_Down);
        QTRY_COMPARE(pane->current()->request.value, QStringLiteral("r-2"));
        QTest::keyClick(requests, Qt::Key_K);
        QTRY_VERIFY(dialog->isVisible());
        QCOMPARE(reason->toPlainText(), claim.reason);
        QTest::keyClick(ground, Qt::Key_End);
        QTest::keyClick(ground, Qt::Key_Return);
        QTRY_VERIFY(!dialog->isVisible());
        QCOMPARE(pane->order().requests.size(), std::size_t(2));

        // Over, it says what stays, and the number erases it.
        for (const Kind kind : {Kind::RecipientsTold, Kind::Answered})
            room.rights.find(room.zoe).steps.push_back({kind, room.clock.now(), {}, {}});
        room.office.read();
        room.page.setFilter(RightsPage::Filter::Over);
        QTRY_COMPARE(room.row(0, TwoLineDelegate::Where), QStringLiteral("answered · 1 kept back"));
        QTRY_VERIFY(pane->confirmation()->isVisible());
        QVERIFY(!room.actions.find(QStringLiteral("rights.erase-kept"))->isEnabled());
        const auto all = room.page.findChildren<QPushButton *>();
        const auto later = std::ranges::find(all, QStringLiteral("Erase what was kept back"), &QPushButton::text);
        QVERIFY(later != all.end());
        QTRY_VERIFY((*later)->isVisible() && !(*later)->isEnabled());
        room.page.activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == &room.page);
        QTest::keyClicks(pane->confirmation(), QStringLiteral("ERASE D-2026-0001"));
        QTRY_VERIFY((*later)->isEnabled());
        QTest::keyClick(pane->confirmation(), Qt::Key_Return);
        QVERIFY(room.reaches(8));
        QVERIFY(keptBack(room.rights.find(room.zoe)).empty());
        QTRY_VERIFY(!pane->keeping()->isVisible() && !pane->confirmation()->isVisible());
        QVERIFY(!(*later)->isVisible());
    }

    /// "Delete my telephone number, and keep the rest."
    void aSingleItemIsErasedAndTheRestStays()
    {
        Room room;
        RightsCase &zoe = room.rights.find(room.zoe);
        zoe.wish.subject.phone = QStringLiteral("06 12 34 56 78");
        zoe.steps = {{Kind::Acknowledged, room.clock.now(), {}, {}}, {Kind::IdentityEstablished, room.clock.now(), {}, {}}};
        QVERIFY(room.begin());
        QVERIFY(!room.actions.find(QStringLiteral("rights.erase-item"))->isEnabled()); // nobody knows what is held
        room.key(Qt::Key_Return, Qt::ControlModifier);                                 // search
        QVERIFY(room.sends());
        QVERIFY(room.reaches(3));
        RightsPane *pane = room.page.pane();
        QTRY_VERIFY(pane->keeping()->isVisible());
        const auto says = [&](const char *words) { return everyWord(room.page).contains(QString::fromUtf8(words)); };
        const auto offers = [](const QWidget &of, const char *words) {
            const auto buttons = of.findChildren<QPushButton *>();
            return std::ranges::any_of(buttons, [words](const QPushButton *button) {
                return button->isVisible() && button->text().startsWith(QString::fromUtf8(words));
            });
        };
        ItemDialog *dialog = room.page.itemDialog();
        const auto ask = [&] {
            room.page.activateWindow();
            (void)QTest::qWaitForWindowActive(&room.page);
            room.page.list()->setFocus();
            room.key(Qt::Key_E, Qt::ShiftModifier);
        };
        ask();
        QTRY_VERIFY(dialog->isVisible());
        auto *field = named<QComboBox>(*dialog, QStringLiteral("What it is"));
        auto *value = named<QComboBox>(*dialog, QStringLiteral("As it is held, in any spelling"));
        QTRY_COMPARE(QApplication::focusWidget(), field);
        QCOMPARE(value->currentText(), QStringLiteral("06 12 34 56 78"));
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(value->currentText(), QStringLiteral("zoe@exemple.test"));
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(value->currentText(), QStringLiteral("Zoé Quemeneur"));
        QTest::keyClick(field, Qt::Key_Down);
        QVERIFY(value->currentText().isEmpty());
        QTest::keyClick(field, Qt::Key_Return); // nothing is nothing to erase
        QVERIFY(dialog->isVisible());
        QTest::keyClick(field, Qt::Key_Home);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!dialog->isVisible());
        QVERIFY(value->currentText().isEmpty());
        const ErasedItem phone{RectifiedField::Phone, QStringLiteral("06 12 34 56 78")};
        QCOMPARE(pane->order().items, std::vector{phone});
        QVERIFY(pane->order().requests.empty());
        QCOMPARE(pane->order().left, std::vector{RequestId{QStringLiteral("r-1")}});
        QVERIFY(says("To be erased: 0 request(s). To stay: 1 request(s). From what stays goes: Telephone: 06 12 34 56 78."));
        QVERIFY(says("Telephone: 06 12 34 56 78 · goes from what was not asked for"));
        QVERIFY(offers(room.page, "Erase 1 single value"));

        // Said once more, it stays; and once more, it goes.
        for (const bool goes : {false, true}) {
            ask();
            QTRY_VERIFY(dialog->isVisible());
            QVERIFY(offers(*dialog, goes ? "Erase it" : "Let it stay"));
            QTest::keyClick(field, Qt::Key_Return);
            QTRY_VERIFY(!dialog->isVisible());
            QCOMPARE(pane->order().items.size(), std::size_t(goes ? 1 : 0));
        }
        room.page.activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == &room.page);
        room.rights.itemObstacle = ItemObstacle::StillNeeded;
        const auto confirm = [&] {
            pane->confirmation()->clear();
            QTest::keyClicks(pane->confirmation(), QStringLiteral("ERASE D-2026-0001"));
            QTest::keyClick(pane->confirmation(), Qt::Key_Return);
        };
        confirm();
        QTRY_VERIFY(says("is answered by it"));
        QVERIFY(room.rights.erased.empty());
        QCOMPARE(pane->order().items, std::vector{phone}); // what was said is still there
        confirm();
        QVERIFY(room.reaches(4));
        QCOMPARE(room.rights.erased,
                 (std::vector<ErasureOrder>{
                     {QStringLiteral("D-2026-0001"), {}, {}, {RequestId{QStringLiteral("r-1")}}, {}, {phone}}}));
        QTRY_VERIFY(says("1 single value(s)"));
        QVERIFY(pane->keeping()->items().empty());
    }

    void whatIsKeptBackStaysSoWhenItIsSearchedForAgain()
    {
        Room room;
        room.rights.held.requests[1].isByNameOnly = false;
        room.rights.find(room.zoe).steps = {{Kind::Acknowledged, room.clock.now(), {}, {}},
                                            {Kind::IdentityEstablished, room.clock.now(), {}, {}}};
        QVERIFY(room.begin());
        room.key(Qt::Key_Return, Qt::ControlModifier); // search
        QVERIFY(room.sends());
        QVERIFY(room.reaches(3));
        RightsPane *pane = room.page.pane();
        QTRY_VERIFY(pane->keeping()->isVisible());
        const KeepingBack claim{RequestId{QStringLiteral("r-2")}, KeepingGround::LegalClaims, QStringLiteral("A claim")};
        pane->keeping()->say(claim.request, claim);
        HeldRequest other = room.rights.held.requests[0];
        other.request = RequestId{QStringLiteral("r-3")};
        room.rights.held.requests.push_back(other); // which names them too, meanwhile
        QTest::keyClicks(pane->confirmation(), QStringLiteral("ERASE D-2026-0001"));
        QTest::keyClick(pane->confirmation(), Qt::Key_Return);
        QTRY_VERIFY(!room.office.holdings());
        QVERIFY(room.rights.erased.empty());
        room.page.list()->setFocus();
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(room.sends());
        QVERIFY(room.reaches(4));
        QTRY_COMPARE(pane->order().kept, std::vector<KeepingBack>{claim});
        QCOMPARE(pane->order().requests.size(), std::size_t(2));
    }

    void anObjectionIsWorkedByKeyboardByItsPurposes()
    {
        Room room;
        RightsCase &zoe = room.rights.find(room.zoe);
        zoe.wish.kind = RightKind::Objection;
        zoe.wish.scope.purposes = {Purpose::Improvement, Purpose::Newsletter, Purpose::Security};
        zoe.steps = {{Kind::Acknowledged, room.clock.now(), {}, {}}, {Kind::IdentityEstablished, room.clock.now(), {}, {}}};
        QVERIFY(room.begin());
        room.key(Qt::Key_Return, Qt::ControlModifier); // search
        QVERIFY(room.sends());
        QVERIFY(room.reaches(3));
        QVERIFY(everyWord(*room.page.pane()).contains(QStringLiteral("the service stops it, tell it: Newsletter")));
        room.key(Qt::Key_Return, Qt::ControlModifier); // the service
        QVERIFY(room.says(QStringLiteral("Its support, by mail")));
        QVERIFY(room.reaches(4));
        room.key(Qt::Key_Return, Qt::ControlModifier); // security
        QVERIFY(room.says(QStringLiteral("The log of sign-ins")));
        QVERIFY(room.reaches(5));
        QCOMPARE(room.rights.find(room.zoe).steps.back().kind, Kind::Weighed);
        QVERIFY(!room.actions.find(QStringLiteral("rights.act"))->isEnabled());
        QVERIFY(!room.page.pane()->confirmation()->isVisible());
        const auto buttons = room.page.findChildren<QPushButton *>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
            return button->isVisible() && button->text().startsWith(QStringLiteral("Leave 1 request"));
        }));
        room.key(Qt::Key_Return, Qt::ControlModifier); // reviews and samples
        QVERIFY(room.reaches(6));
        QCOMPARE(room.rights.leftOut, (std::vector<std::vector<RequestId>>{{}}));
        room.key(Qt::Key_Return, Qt::ControlModifier); // the person
        QVERIFY(room.sends());
        QTRY_COMPARE(room.page.list()->model()->rowCount(), 1);
    }

    /// Security is weighed against an objection alone, and may have to stop; what degrades is said before.
    void consentTakenBackStopsWhatItWasFor()
    {
        Room room;
        RightsCase &zoe = room.rights.find(room.zoe);
        zoe.wish.kind = RightKind::Objection;
        zoe.wish.scope.purposes = {Purpose::Security};
        zoe.steps = {{Kind::Acknowledged, room.clock.now(), {}, {}}, {Kind::IdentityEstablished, room.clock.now(), {}, {}}};
        QVERIFY(room.begin());
        QVERIFY(!everyWord(*room.page.pane()).contains(QStringLiteral("meetings with them")));
        room.key(Qt::Key_Y);
        QVERIFY(room.says(QStringLiteral("Its operators, by mail")));
        QVERIFY(room.reaches(3));
        QCOMPARE(zoe.steps.back().kind, Kind::SecurityStopped);

        zoe.wish.kind = RightKind::Withdrawal;
        zoe.steps.pop_back();
        room.key(Qt::Key_F5);
        QTRY_VERIFY(everyWord(*room.page.pane()).contains(QStringLiteral("meetings with them are arranged as before")));
        QVERIFY(!room.actions.find(QStringLiteral("rights.weigh"))->isEnabled());
        QVERIFY(room.actions.find(QStringLiteral("rights.pass-on"))->isEnabled());
    }

    void aCertificateIsSavedWhereThePersonSays()
    {
        Room room;
        RightsCase &zoe = room.rights.find(room.zoe);
        zoe.steps = {{Kind::Acted, room.clock.now(), {}, {}, {}, {}, {}, Erased{{2, 0, 1, 2, 1, 0}, {}}}};
        room.rights.receipts = {{QStringLiteral("Noro"), 2, 1, std::nullopt}};
        QVERIFY(room.begin());
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QVERIFY(
            everyWord(room.page).contains(QStringLiteral("2 request(s), 1 decision(s), 2 package(s), 1 calendar entry(ies)")));
        room.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = room.page.findChild<QFileDialog *>();
        QVERIFY(dialog);
        dialog->setDirectory(room.folder.path());
        QVERIFY(dialog->selectedFiles().value(0).endsWith(QStringLiteral("D-2026-0001.txt")));
        QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit")), Qt::Key_Return);
        QFile file(room.folder.filePath(QStringLiteral("D-2026-0001.txt")));
        QTRY_VERIFY(file.exists());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto certificate = erasureCertificateIn(file.readAll());
        QVERIFY(certificate.ok());
        QCOMPARE(certificate->gone.requests, 2);
        QCOMPARE(certificate->pending(), 1);
        QTRY_VERIFY(everyWord(room.page).contains(QStringLiteral("The certificate is written")));
        room.key(Qt::Key_Down); // of an access there is none
        QTRY_VERIFY(room.office.view() && room.office.view()->request.id == room.other);
        QVERIFY(!room.actions.find(QStringLiteral("rights.certificate"))->isEnabled());
    }

    void aRestrictionIsImposedAndLiftedByKeyboard()
    {
        Room room;
        RightsCase &zoe = room.rights.find(room.zoe);
        zoe.wish.kind = RightKind::Restriction;
        zoe.steps = {{Kind::Acknowledged, room.clock.now(), {}, {}}, {Kind::IdentityEstablished, room.clock.now(), {}, {}}};
        QVERIFY(room.begin());
        room.key(Qt::Key_Return, Qt::ControlModifier); // search
        QVERIFY(room.sends());
        QVERIFY(room.reaches(3));
        QTRY_VERIFY(room.page.pane()->holdings()->isVisible());
        const auto isOffered = [&room](const char *id) {
            return room.actions.find(QStringLiteral("rights.") + QLatin1String(id))->isEnabled();
        };
        QVERIFY(isOffered("restrict") && !isOffered("act") && !isOffered("erase") && !isOffered("lift"));
        const auto buttons = room.page.findChildren<QPushButton *>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
            return button->isVisible() && button->text().startsWith(QStringLiteral("Restrict 1 request"));
        }));
        auto *model = qobject_cast<QStandardItemModel *>(room.page.pane()->holdings()->requests()->model());
        model->item(1, 0)->setCheckState(Qt::Checked);
        QTRY_VERIFY(isOffered("without-client"));
        room.key(Qt::Key_C, Qt::ShiftModifier);
        QVERIFY(room.says(QStringLiteral("It has said so beforehand")));
        QVERIFY(room.reaches(4));
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(room.reaches(5));
        QCOMPARE(room.rights.restricted, (std::vector<std::vector<RequestId>>{{RequestId{QStringLiteral("r-2")}}}));
        for (const int version : {6, 7}) { // the client, and the person
            room.key(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY(room.step()->isVisible());
            QTest::keyClick(room.step(), Qt::Key_Return);
            QTRY_COMPARE(room.rights.find(room.zoe).version(), version);
            QTRY_VERIFY(!room.office.isWriting());
            QTRY_VERIFY(!room.step()->isVisible());
            room.page.activateWindow();
            QTRY_VERIFY(QApplication::activeWindow() == &room.page);
        }

        // Long after the answer she is told, and then it is lifted.
        room.page.setFilter(RightsPage::Filter::Over);
        QTRY_COMPARE(room.row(0, TwoLineDelegate::Where), QStringLiteral("answered · restricted"));
        room.page.list()->setFocus();
        QTRY_VERIFY(isOffered("lifting-told"));
        QVERIFY(!isOffered("lift"));
        room.key(Qt::Key_U);
        QVERIFY(room.says(QStringLiteral("What she contests has been put right")));
        QVERIFY(room.reaches(8));
        room.key(Qt::Key_U, Qt::ShiftModifier);
        QVERIFY(room.reaches(9));
        QTRY_COMPARE(room.row(0, TwoLineDelegate::Where), QStringLiteral("answered"));
        QVERIFY(!isOffered("lift") && !isOffered("lifting-told"));
    }

    void whoSearchesForSomebodySaysForWhat()
    {
        Room room;
        room.rights.find(room.zoe).steps = {{Kind::IdentityEstablished, room.clock.now(), {}, QStringLiteral("thread")}};
        QVERIFY(room.begin());
        room.key(Qt::Key_S);
        QTRY_VERIFY(room.step()->isVisible());
        auto *purpose = named<QComboBox>(*room.step(), QStringLiteral("For what"));
        QTRY_COMPARE(QApplication::focusWidget(), purpose);
        QCOMPARE(purpose->currentText(), QStringLiteral("To answer the person"));
        // Of what is none of those named, words are needed.
        QTest::keyClick(purpose, Qt::Key_End);
        QCOMPARE(purpose->currentText(), QStringLiteral("For something else"));
        QTest::keyClick(purpose, Qt::Key_Return);
        QTest::qWait(20);
        QVERIFY(room.step()->isVisible() && room.rights.find(room.zoe).version() == 1);
        QTest::keyClicks(room.step()->findChild<QPlainTextEdit *>(), QStringLiteral("An audit"));
        QTest::keyClick(purpose, Qt::Key_Return);
        QVERIFY(room.reaches(2));
        const RightsStep searched = room.rights.find(room.zoe).steps.back();
        QCOMPARE(searched.purpose, std::optional(SearchPurpose::Other));
        QCOMPARE(searched.words, QStringLiteral("An audit"));
        QTRY_VERIFY(everyWord(*room.page.pane()).contains(QStringLiteral("For something else")));
    }

    void somebodyIsFoundByKeyboardAndTheirRequestTakenDown()
    {
        Room room;
        room.rights.numbers = {QStringLiteral("I-00000003")};
        room.rights.sameSubject = {QStringLiteral("D-2026-0001")};
        room.rights.held.textsByName = {
            {QStringLiteral("i-1"), HeldThing::Notes, room.clock.now(), QStringLiteral("Zoé Quemeneur called")}};
        QVERIFY(room.begin());
        FindPersonDialog *find = room.page.findDialog();
        room.key(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(find->isVisible());
        auto *name = named<QLineEdit>(*find, QStringLiteral("Name"));
        QTRY_COMPARE(QApplication::focusWidget(), name);
        QVERIFY(everyWord(*find).contains(QStringLiteral("A name, an e-mail address or a telephone number is needed.")));
        QTest::keyClicks(name, QStringLiteral("Zoe Quemeneur"));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(everyWord(*find).contains(QStringLiteral("Say by its number which incident it is for")));
        auto *purpose = named<QComboBox>(*find, QStringLiteral("For what"));
        QCOMPARE(purpose->findText(QStringLiteral("To answer the person")), -1); // a step of their request
        auto *number = named<QLineEdit>(*find, QStringLiteral("Number of the incident or request"));
        QTest::keyClicks(number, QStringLiteral("i-00000003"));
        QTest::keyClick(number, Qt::Key_Return);

        FoundPersonDialog *found = room.page.foundDialog();
        QTRY_VERIFY(found->isVisible());
        QVERIFY(!find->isVisible() && !everyWord(*find).contains(QStringLiteral("Quemeneur")));
        const PersonSearch asked{
            {QStringLiteral("Zoe Quemeneur"), {}, {}, {}}, SearchPurpose::Incident, QStringLiteral("I-00000003")};
        QCOMPARE(room.rights.personSearches, std::vector<PersonSearch>{asked});
        const QString words = everyWord(*found);
        for (const char *line :
             {"Zoe Quemeneur", "To clear up an incident · I-00000003", "They have asked by their rights: D-2026-0001", "118",
              "Recipients (§4)", "perhaps another: Zoé Quemeneur <z@ailleurs.test>", "perhaps another: Zoé Quemeneur called"})
            QVERIFY2(words.contains(QString::fromUtf8(line)), line);
        const auto *rows = qobject_cast<QStandardItemModel *>(found->holdings()->requests()->model());
        for (int row = 0; row < rows->rowCount(); ++row)
            QVERIFY(!rows->item(row, 0)->isCheckable()); // nothing is done with them here
        QTRY_COMPARE(QApplication::focusWidget(), found->holdings()->requests());
        QVERIFY(!room.office.holdings());

        // Given up, the request leaves what was found where it was.
        TakeRightsDialog *take = room.page.takeDialog();
        QTest::keyClick(found->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(take->isVisible());
        QCOMPARE(named<QLineEdit>(*take, QStringLiteral("Name"))->text(), QStringLiteral("Zoe Quemeneur"));
        QVERIFY(everyWord(*take).contains(QStringLiteral("Incident I-00000003")));
        QTest::keyClick(take, Qt::Key_Escape);
        QTRY_VERIFY(!take->isVisible());
        QVERIFY(found->isVisible());
        QTest::keyClick(found->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(take->isVisible());
        QTest::keyClick(take, Qt::Key_Return);
        QTRY_VERIFY(!take->isVisible());
        QCOMPARE(room.rights.requests.size(), std::size_t(3));
        QCOMPARE(room.rights.requests.front().wish.subject, asked.subject);
        QVERIFY(!found->isVisible() && !everyWord(*found).contains(QStringLiteral("Quemeneur")));
    }

    void aSearchForAnIncidentKnowsItAndItsTime()
    {
        Room room;
        room.rights.numbers = {QStringLiteral("I-00000003")};
        QVERIFY(room.begin());
        const Instant reported = room.clock.now() - Minutes(3 * 24 * 60);
        room.page.findFrom(QStringLiteral("I-00000003"), reported);
        QVERIFY(room.finds(QStringLiteral("Zoe")));
        QTRY_VERIFY(room.page.foundDialog()->isVisible());
        QTest::keyClick(room.page.foundDialog()->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(room.page.takeDialog()->isVisible());
        QCOMPARE(named<QDateTimeEdit>(*room.page.takeDialog(), QStringLiteral("Received"))->text(),
                 toDateTime(reported, room.office.zone()).toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    }

    void whoIsSaidToBeNowhereIsSaidSo()
    {
        Room room;
        room.rights.numbers = {QStringLiteral("I-00000003")};
        room.rights.held = {};
        QVERIFY(room.begin());
        room.page.findFrom(QStringLiteral("I-00000003"), room.clock.now());
        QVERIFY(room.finds(QStringLiteral("Nobody")));
        const FoundPersonDialog *found = room.page.foundDialog();
        QTRY_VERIFY(found->isVisible());
        QVERIFY(!found->holdings()->isVisible());
        const auto *empty = found->findChild<EmptyState *>();
        QVERIFY(empty->isVisible() && everyWord(*empty).contains(QStringLiteral("Nothing is held about them")));
    }

    void whyNobodyWasLookedForIsSaidWhereItWasAsked_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("isUsedUp");
        QTest::addColumn<bool>("isOffline");
        QTest::addColumn<QString>("words");
        QTest::newRow("no such number") << QStringLiteral("I-00000009") << false << false
                                        << QStringLiteral("Nothing bears that number");
        QTest::newRow("too many") << QStringLiteral("I-00000003") << true << false
                                  << QStringLiteral("No more people can be looked for");
        QTest::newRow("no desk") << QStringLiteral("I-00000003") << false << true << QStringLiteral("The desk does not answer");
    }
    void whyNobodyWasLookedForIsSaidWhereItWasAsked()
    {
        QFETCH(QString, number);
        QFETCH(bool, isUsedUp);
        QFETCH(bool, isOffline);
        QFETCH(QString, words);
        Room room;
        room.rights.numbers = {QStringLiteral("I-00000003")};
        room.rights.areSearchesUsedUp = isUsedUp;
        QVERIFY(room.begin());
        room.desk.offline = isOffline;
        room.key(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(room.finds(QStringLiteral("Zoe"), number));
        const FindPersonDialog *find = room.page.findDialog();
        QTRY_VERIFY2(everyWord(*find).contains(words), qPrintable(everyWord(*find)));
        QVERIFY(find->isVisible() && !room.page.foundDialog()->isVisible());
        QCOMPARE(named<QLineEdit>(*find, QStringLiteral("Name"))->text(), QStringLiteral("Zoe")); // to be asked again
    }

    void whatWasFoundGoesWithItsWindowAndTheSession_data()
    {
        QTest::addColumn<bool>("isSignedOut");
        QTest::newRow("closed, as by the lock") << false;
        QTest::newRow("signed out") << true;
    }
    void whatWasFoundGoesWithItsWindowAndTheSession()
    {
        QFETCH(bool, isSignedOut);
        Room room;
        room.rights.numbers = {QStringLiteral("I-00000003")};
        room.rights.sameSubject = {QStringLiteral("D-2026-0007")};
        QVERIFY(room.begin());
        room.page.findFrom(QStringLiteral("I-00000003"), room.clock.now());
        QVERIFY(room.finds(QStringLiteral("Zoe")));
        FoundPersonDialog *found = room.page.foundDialog();
        QTRY_VERIFY(found->isVisible());
        if (isSignedOut)
            room.bench.signOut();
        else
            found->close();
        QTRY_VERIFY(!found->isVisible());
        const QString left = everyWord(*found) + everyWord(*room.page.findDialog());
        for (const char *word : {"Zoe", "Zoé", "K-318", "D-2026-0007", "I-00000003"})
            QVERIFY2(!left.contains(QString::fromUtf8(word)), word);
        QCOMPARE(found->search(), PersonSearch{});
    }

    void anAnswerNobodyWaitsForOpensNothing()
    {
        Room room;
        room.rights.numbers = {QStringLiteral("I-00000003")};
        QVERIFY(room.begin());
        room.rights.isHeld = true;
        room.page.findFrom(QStringLiteral("I-00000003"), room.clock.now());
        QVERIFY(room.finds(QStringLiteral("Zoe")));
        QTRY_COMPARE(room.rights.personSearches.size(), std::size_t(1));
        QTest::keyClick(room.page.findDialog(), Qt::Key_Escape);
        room.page.findFrom({}, room.clock.now()); // another is being typed
        QTRY_VERIFY(room.page.findDialog()->isVisible());
        room.rights.letGo();
        QTest::qWait(20);
        QVERIFY(room.page.findDialog()->isVisible() && !room.page.foundDialog()->isVisible());
    }

    void itIsTakenOnGivenAndGivenBackByKeyboard()
    {
        Room room;
        room.rights.people = {{room.desk.me.id.value, QStringLiteral("noro")}, {QStringLiteral("p-2"), QStringLiteral("sol")}};
        QVERIFY(room.begin());
        QVERIFY(everyWord(*room.page.pane()).contains(QStringLiteral("Worked by: nobody yet")));
        QVERIFY(!room.actions.find(QStringLiteral("rights.give-back"))->isEnabled());
        room.key(Qt::Key_M);
        QVERIFY(room.reaches(1));
        QTRY_COMPARE(room.row(0, TwoLineDelegate::Where), QStringLiteral("next: Acknowledge receipt · yours"));
        QVERIFY(everyWord(*room.page.pane()).contains(QStringLiteral("Taken on · by you")));
        QVERIFY(!room.actions.find(QStringLiteral("rights.take"))->isEnabled());

        // Each has its place in the list.
        room.page.setFilter(RightsPage::Filter::Nobodys);
        QCOMPARE(room.page.list()->model()->rowCount(), 1);
        QCOMPARE(room.row(0), QStringLiteral("Access · D-2026-0002"));
        room.page.setFilter(RightsPage::Filter::Mine);
        QCOMPARE(room.page.list()->model()->rowCount(), 1);
        QTRY_VERIFY(room.office.view() && room.office.view()->request.id == room.zoe);
        room.page.list()->setFocus();
        room.key(Qt::Key_M, Qt::ShiftModifier);
        QTRY_VERIFY(room.step()->isVisible());
        auto *whom = named<QComboBox>(*room.step(), QStringLiteral("To whom"));
        QTRY_COMPARE(QApplication::focusWidget(), whom);
        QCOMPARE(whom->count(), 1);
        QCOMPARE(whom->currentText(), QStringLiteral("sol"));
        QVERIFY(room.sends());
        QTRY_COMPARE(room.page.list()->model()->rowCount(), 0);
        QVERIFY(everyWord(room.page).contains(QStringLiteral("You have taken none on")));
        room.page.setFilter(RightsPage::Filter::Open);
        QTRY_VERIFY(everyWord(*room.page.pane()).contains(QStringLiteral("Given to sol · by you")));
        QCOMPARE(room.row(0, TwoLineDelegate::Where), QStringLiteral("next: Acknowledge receipt · sol"));
        room.page.list()->setFocus();
        room.key(Qt::Key_B);
        QVERIFY(room.reaches(3));
        QTRY_COMPARE(room.row(0, TwoLineDelegate::Where), QStringLiteral("next: Acknowledge receipt"));
    }

    void whatSomebodyHadWhoHasLeftIsNobodys()
    {
        Room room;
        room.rights.people = {{room.desk.me.id.value, QStringLiteral("noro")}, {QStringLiteral("p-2"), QStringLiteral("sol")}};
        room.rights.left = {QStringLiteral("p-2")};
        RightsStep given{Kind::Assigned, room.clock.now(), room.desk.me.id, {}};
        given.owner = PersonId{QStringLiteral("p-2")};
        room.rights.find(room.zoe).steps = {given};
        QVERIFY(room.begin());
        room.page.setFilter(RightsPage::Filter::Nobodys);
        QCOMPARE(room.page.list()->model()->rowCount(), 2);
        QCOMPARE(room.row(0, TwoLineDelegate::Where), QStringLiteral("next: Acknowledge receipt · sol, who has left"));
        QTRY_VERIFY(everyWord(*room.page.pane()).contains(QStringLiteral("Worked by: sol, who has left")));
    }

    void theFormSaysWhatIsEnoughToKnowWhoItIs()
    {
        Room room;
        room.rights.mailIsHeld = true;
        QVERIFY(room.begin());
        room.key(Qt::Key_I);
        QTRY_VERIFY(room.step()->isVisible());
        QVERIFY(
            everyWord(*room.step()).contains(QStringLiteral("Enough as it is: the request came from an address that is held.")));
        QVERIFY(everyWord(*room.step()).contains(QStringLiteral("Do not ask for: an identity card;")));
        auto *words = room.step()->findChild<QPlainTextEdit *>();
        QTRY_COMPARE(QApplication::focusWidget(), words);
        QTest::keyClick(words, Qt::Key_Return, Qt::ControlModifier); // as they are
        QVERIFY(room.reaches(1));
        QCOMPARE(room.rights.find(room.zoe).steps.front().words, QStringLiteral("the request came from an address that is held"));

        // On a doubt that address is not enough, and still no card.
        QTRY_VERIFY(!room.step()->isVisible());
        Room other;
        other.rights.mailIsHeld = true;
        QVERIFY(other.begin());
        other.key(Qt::Key_D);
        QTRY_VERIFY(other.step()->isVisible());
        QVERIFY(
            everyWord(*other.step()).contains(QStringLiteral("Enough is: an answer to a mail sent to an address that is held.")));
        QVERIFY(everyWord(*other.step()).contains(QStringLiteral("an identity card")));
        QVERIFY(other.step()->findChild<QPlainTextEdit *>()->toPlainText().isEmpty());
    }

    void aDuplicateIsGroupedWithTheOneThatTheDeskHasFound()
    {
        Room room;
        RightsWish again = room.rights.find(room.zoe).wish;
        again.receivedAt -= Seconds(60);
        const RightsId earlier = room.rights.add(again);
        room.rights.duplicateOf = room.rights.find(earlier).number;
        QVERIFY(room.begin());
        room.office.select(room.zoe);
        QTRY_VERIFY(room.office.view() && room.office.view()->request.id == room.zoe);
        QVERIFY(everyWord(*room.page.pane()).contains(QStringLiteral("Asks for the same, earlier and still open: D-2026-0003")));
        room.key(Qt::Key_G, Qt::ShiftModifier);
        QTRY_VERIFY(room.step()->isVisible());
        auto *words = room.step()->findChild<QPlainTextEdit *>();
        QCOMPARE(words->toPlainText(), QStringLiteral("D-2026-0003"));
        words->setPlainText(room.rights.find(room.other).number);
        QTest::keyClick(room.step(), Qt::Key_Return);
        QTRY_VERIFY(everyWord(*room.step()).contains(QStringLiteral("That request is of somebody else.")));
        QVERIFY(room.says(QStringLiteral("D-2026-0003")));
        QTRY_COMPARE(stateOf(room.rights.find(room.zoe)), RightsState::Grouped);
    }

    void whatIsHeldIsPutRightBesideIt()
    {
        Room room;
        RightsCase &zoe = room.rights.find(room.zoe);
        zoe.wish.kind = RightKind::Rectification;
        zoe.wish.words = QStringLiteral("Zoë");
        room.rights.held.textsByName = {
            {QStringLiteral("i-1"), HeldThing::Notes, room.clock.now(), QStringLiteral("Zoé Quemeneur called")}};
        zoe.steps = {{Kind::Acknowledged, room.clock.now(), {}, {}}, {Kind::IdentityEstablished, room.clock.now(), {}, {}}};
        QVERIFY(room.begin());
        room.key(Qt::Key_Return, Qt::ControlModifier); // search
        QVERIFY(room.sends());
        QVERIFY(room.reaches(3));
        auto *rows = qobject_cast<QStandardItemModel *>(room.page.pane()->holdings()->requests()->model());
        rows->item(2, 0)->setCheckState(Qt::Checked); // it is about her
        room.key(Qt::Key_Return, Qt::ControlModifier);
        RectifyDialog *dialog = room.page.rectifyDialog();
        QTRY_VERIFY(dialog->isVisible());
        auto *held = named<QLineEdit>(*dialog, QStringLiteral("Name, as it is held"));
        auto *right = named<QLineEdit>(*dialog, QStringLiteral("Name, as it is right"));
        QCOMPARE(held->text(), QStringLiteral("Zoé Quemeneur"));
        QTRY_COMPARE(QApplication::focusWidget(), right);
        QTest::keyClick(right, Qt::Key_Return);
        QVERIFY(dialog->isVisible());                    // nothing to put right
        right->setText(QStringLiteral("Zoë Quemeneur")); // QTest types no ë
        QTest::keyClick(right, Qt::Key_Return);
        QTRY_VERIFY(!dialog->isVisible());
        QVERIFY(room.reaches(4));
        QCOMPARE(room.rights.rectified,
                 (std::vector<Rectification>{
                     {{{RectifiedField::Name, QStringLiteral("Zoé Quemeneur"), QStringLiteral("Zoë Quemeneur")}},
                      {},
                      {QStringLiteral("i-1")}}}));
        QVERIFY(held->text().isEmpty() && right->text().isEmpty());
        QTRY_VERIFY(everyWord(*room.page.pane()).contains(QStringLiteral("Zoé Quemeneur → Zoë Quemeneur")));
    }

    void aLetterGoesToTheAddressThatIsChosen()
    {
        Room room;
        room.rights.find(room.zoe).wish.subject.mails.append(QStringLiteral("zoe@ailleurs.test"));
        QVERIFY(room.begin());
        room.key(Qt::Key_A);
        QTRY_VERIFY(room.step()->isVisible());
        auto *address = named<QComboBox>(*room.step(), QStringLiteral("To which address"));
        QCOMPARE(address->currentText(), QStringLiteral("zoe@exemple.test"));
        const auto *send = room.step()->findChild<QCheckBox *>();
        QCOMPARE(send->text(), QStringLiteral("Send it to zoe@exemple.test by mail"));
        QTest::keyClick(address, Qt::Key_Down);
        QCOMPARE(send->text(), QStringLiteral("Send it to zoe@ailleurs.test by mail"));
        QTest::keyClick(address, Qt::Key_Return);
        QVERIFY(room.reaches(1));
        const RightsStep taken = room.rights.find(room.zoe).steps.front();
        QCOMPARE(taken.letter->to, QStringLiteral("zoe@ailleurs.test"));
        QTRY_VERIFY(everyWord(*room.page.pane()).contains(QStringLiteral("to zoe@ailleurs.test")));
        QVERIFY(taken.client.isEmpty());
    }

    void aLetterToAClientIsInTheLanguageThatIsChosen()
    {
        Room room;
        const auto letter = [&room](const char *language, const QString &subject, const QString &body) {
            room.rights.templates.texts[QLatin1String(language)].letters[LetterKind::Forwarding] = {subject, body};
        };
        letter("fr", QStringLiteral("{number}\u00a0: à vous"), QStringLiteral("Bonjour,\n\n{words}\n\nAvant le {client-by}."));
        letter("en", QStringLiteral("{number}: yours"), QStringLiteral("Hello,\n\n{words}\n\nBefore {client-by}."));
        room.rights.clientsFound = {{RecipientKind::Clients, QStringLiteral("K-318"), {}, 1},
                                    {RecipientKind::Clients, QStringLiteral("M-204"), {}, 1}};
        room.rights.find(room.zoe).steps = {{Kind::IdentityEstablished, room.clock.now(), {}, QStringLiteral("thread")}};
        QVERIFY(room.begin());
        room.key(Qt::Key_A);
        QTRY_VERIFY(room.step()->isVisible());
        auto *language = named<QComboBox>(*room.step(), QStringLiteral("Language of the letter"));
        QVERIFY(!language->isVisible()); // whoever asks has said theirs
        room.step()->reject();
        room.key(Qt::Key_S);
        QVERIFY(room.sends());
        QVERIFY(room.reaches(2));

        room.key(Qt::Key_F);
        QTRY_VERIFY(room.step()->isVisible());
        auto *client = named<QComboBox>(*room.step(), QStringLiteral("To which client"));
        client->setCurrentText(QStringLiteral("K-318"));
        QVERIFY(language->isVisible());
        QCOMPARE(language->currentText(), QStringLiteral("French"));
        auto *words = room.step()->findChild<QPlainTextEdit *>();
        QTest::keyClicks(words, QStringLiteral("Decide"));
        QVERIFY(writtenIn(*room.letter()).startsWith(QStringLiteral("Bonjour,\n\nDecide\n\nAvant le ")));
        QTest::keyClick(language, Qt::Key_Down);
        auto *subject = room.step()->findChild<QLineEdit *>();
        QCOMPARE(subject->text(), QStringLiteral("D-2026-0001: yours"));
        QVERIFY(writtenIn(*room.letter()).startsWith(QStringLiteral("Hello,\n\nDecide\n\nBefore ")));
        // What is typed stays, and the dialog says so.
        QTest::keyClicks(room.letter(), QStringLiteral("Dear client! "));
        QTest::keyClick(language, Qt::Key_Up);
        QVERIFY(writtenIn(*room.letter()).startsWith(QStringLiteral("Dear client! Hello,")));
        QVERIFY(everyWord(*room.step()).contains(QStringLiteral("another language does not change it")));
        QTest::keyClick(language, Qt::Key_Down);
        QVERIFY(!everyWord(*room.step()).contains(QStringLiteral("another language does not change it")));
        QTest::keyClick(language, Qt::Key_Return);
        QVERIFY(room.reaches(3));
        const RightsStep taken = room.rights.find(room.zoe).steps.back();
        QCOMPARE(taken.letter->client, QStringLiteral("K-318"));
        QCOMPARE(taken.letter->language, QStringLiteral("en"));

        // That client is written to in English from then on; the other is not.
        room.page.activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == &room.page);
        room.key(Qt::Key_F);
        QTRY_VERIFY(room.step()->isVisible());
        QCOMPARE(client->currentText(), QStringLiteral("M-204"));
        QCOMPARE(language->currentText(), QStringLiteral("French"));
        client->setCurrentText(QStringLiteral("K-318"));
        QCOMPARE(language->currentText(), QStringLiteral("English"));
        QCOMPARE(subject->text(), QStringLiteral("D-2026-0001: yours"));
    }

    void aLetterIsReadBeforeItGoes()
    {
        Room room;
        room.rights.templates.texts[QStringLiteral("fr")].letters[LetterKind::Refusal] = {
            QStringLiteral("{number}\u00a0: non"), QStringLiteral("Bonjour\u00a0!\n\n{words}\n\n{remedy}")};
        QVERIFY(room.begin());
        room.key(Qt::Key_R);
        QTRY_VERIFY(room.step()->isVisible());
        auto *words = room.step()->findChild<QPlainTextEdit *>();
        QTRY_COMPARE(QApplication::focusWidget(), words);
        auto *subject = room.step()->findChild<QLineEdit *>();
        QCOMPARE(subject->text(), QStringLiteral("D-2026-0001\u00a0: non"));
        QCOMPARE(writtenIn(*room.letter()), QStringLiteral("Bonjour\u00a0!\n\nGo to court."));
        QTest::keyClicks(words, QStringLiteral("Nothing is held."));
        QCOMPARE(writtenIn(*room.letter()), QStringLiteral("Bonjour\u00a0!\n\nNothing is held.\n\nGo to court."));
        QVERIFY(everyWord(*room.step()).contains(QStringLiteral("Letter, as it will go")));
        // Changed by hand, it follows the words no more.
        const QString byHand = QStringLiteral("Chère Zoé\u00a0: non. Voyez dpo@house.test, the CNIL. Go to court.");
        room.letter()->setPlainText(byHand);
        QVERIFY(everyWord(*room.step()).contains(QStringLiteral("Letter, as you have changed it")));
        QTest::keyClicks(words, QStringLiteral(" Really."));
        QCOMPARE(writtenIn(*room.letter()), byHand);
        QTest::keyClick(words, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(room.reaches(1));
        const RightsStep taken = room.rights.find(room.zoe).steps.front();
        QCOMPARE(taken.words, QStringLiteral("Nothing is held. Really."));
        QCOMPARE(taken.letter, (RightsLetter{{}, QStringLiteral("D-2026-0001\u00a0: non"), byHand + QLatin1Char('\n')}));
        QVERIFY(!everyWord(*room.step()).contains(QStringLiteral("Zoé")));

        // It stays to be read, folded, for as long as that request is on the
        // screen.
        room.page.setFilter(RightsPage::Filter::Over);
        QTRY_VERIFY(room.page.pane()->findChild<SentLetter *>() != nullptr);
        const auto *sent = room.page.pane()->findChild<SentLetter *>();
        QVERIFY(sent->heading()->accessibleName().endsWith(QStringLiteral("D-2026-0001\u00a0: non")));
        const QLabel *text = sent->text();
        QVERIFY(!text->isVisible());
        room.page.activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == &room.page);
        QTest::keyClick(sent->heading(), Qt::Key_Space);
        QVERIFY(text->isVisible());
        QCOMPARE(text->text(), byHand);
        room.page.setFilter(RightsPage::Filter::Open);
        QTRY_VERIFY(everyWord(room.page).contains(QStringLiteral("Paul Autrement")));
        QVERIFY(!everyWord(room.page).contains(QStringLiteral("Zoé")));
    }

    void aStepMeetsNoOtherVersionThanTheOneLookedAt()
    {
        Room room;
        QVERIFY(room.begin());
        room.key(Qt::Key_R);
        QTRY_VERIFY(room.step()->isVisible());
        room.step()->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Nothing is held."));
        room.rights.find(room.zoe).steps.push_back({Kind::Noted, room.clock.now(), {}, QStringLiteral("She has more to say")});
        room.office.read();
        QTRY_COMPARE(room.office.view()->request.version(),
                     1); // shown behind the dialog
        QTest::keyClick(room.step(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(everyWord(*room.step()).contains(QStringLiteral("It has come further meanwhile")));
        QCOMPARE(room.rights.find(room.zoe).version(), 1);
        QCOMPARE(room.step()->findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("Nothing is held."));
    }

    void whoIsTakenDownIntoAnEmptyListIsFollowedByNobody()
    {
        Room room;
        const std::vector<RightsCase> others = std::exchange(room.rights.requests, {});
        room.bench.signIn(
            {{QStringLiteral("localhost"), 8443}, room.desk.fingerprint, QStringLiteral("noro"), room.desk.password});
        room.page.show();
        QVERIFY(QTest::qWaitForWindowActive(&room.page));
        QTRY_VERIFY(room.office.reading().asOf.has_value());
        room.office.take(others.front().wish, QStringLiteral("k"), [](const Status &) {});
        QTRY_COMPARE(room.page.list()->model()->rowCount(), 1);
        room.rights.requests.front().steps.push_back({Kind::GivenUp, room.clock.now(), {}, {}}); // a colleague
        room.rights.requests.insert(room.rights.requests.end(), others.begin(), others.end() - 1);
        room.office.read();
        QTRY_VERIFY(room.office.selected().isEmpty());
        QTest::qWait(20);
        QVERIFY(room.page.list()->model()->rowCount() > 0);
        QVERIFY(room.office.selected().isEmpty());
    }

    void aStepIsRecordedWithoutALetterWhenTheyWereToldOtherwise()
    {
        Room room;
        QVERIFY(room.begin());
        room.key(Qt::Key_A);
        QTRY_VERIFY(room.step()->isVisible());
        QVERIFY(everyWord(*room.step()).contains(QStringLiteral("Letter, as it will go")));
        auto *send = room.step()->findChild<QCheckBox *>();
        QVERIFY(send->isChecked() && send->text().contains(QStringLiteral("zoe@exemple.test")));
        QTest::keyClick(send, Qt::Key_Space);
        QVERIFY(room.says(QStringLiteral("On the telephone")));
        QVERIFY(room.reaches(1));
        QVERIFY(!room.rights.find(room.zoe).steps.front().letter);
    }

    void withoutAnAddressNothingGoesByMail()
    {
        Room room;
        room.rights.find(room.zoe).wish.subject = {QStringLiteral("Zoé"), {}, QStringLiteral("0612345678"), SubjectRole::Contact};
        QVERIFY(room.begin());
        room.key(Qt::Key_A);
        QTRY_VERIFY(room.step()->isVisible());
        const auto *send = room.step()->findChild<QCheckBox *>();
        QVERIFY(!send->isEnabled() && !send->isChecked());
        room.desk.offline = true;
        room.step()->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("On the telephone"));
        QTest::keyClick(room.step(), Qt::Key_Return);
        QTRY_VERIFY(everyWord(*room.step()).contains(QStringLiteral("The desk does not answer")));
        QVERIFY(!send->isEnabled());
        room.desk.offline = false;
        QVERIFY(room.says(QStringLiteral("On the telephone")));
        QVERIFY(room.reaches(1));
        QVERIFY(!room.rights.find(room.zoe).steps.front().letter);
    }

    void theClientsPartIsForwardedAndHasAClockOfItsOwn()
    {
        Room room;
        room.rights.find(room.zoe).steps = {{Kind::IdentityEstablished, room.clock.now(), {}, QStringLiteral("thread")}};
        QVERIFY(room.begin());
        room.key(Qt::Key_S);
        QVERIFY(room.sends());
        QVERIFY(room.reaches(2));
        QTRY_VERIFY(room.page.pane()->holdings()->isVisible());
        room.key(Qt::Key_F);
        QTRY_VERIFY(room.step()->isVisible());
        auto *client = named<QComboBox>(*room.step(), QStringLiteral("To which client"));
        QVERIFY(client->isVisible());
        QCOMPARE(client->count(), 2);
        QCOMPARE(client->currentText(), QStringLiteral("K-318"));
        QVERIFY(room.letter()->toPlainText().contains(QStringLiteral("zoe@exemple.test")));
        QTest::keyClicks(room.step()->findChild<QPlainTextEdit *>(), QStringLiteral("Decide"));
        QTest::keyClick(room.step(), Qt::Key_Return);
        QVERIFY(room.reaches(3));
        QCOMPARE(room.rights.find(room.zoe).steps.back().letter->client, QStringLiteral("K-318"));
        // Ten working days from a Monday; Easter Monday is none.
        QVERIFY(everyWord(*room.page.pane()->clock()).contains(fullDay(QDate(2026, 4, 7))));
        room.page.activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == &room.page);
        room.key(Qt::Key_F, Qt::ShiftModifier);
        QVERIFY(room.says(QStringLiteral("A list of the requests")));
        QVERIFY(room.reaches(4));
        QCOMPARE(room.rights.find(room.zoe).steps.back().kind, Kind::Assisted);
    }

    void clientsThatHaveAPartAreNextOnceItIsKnown()
    {
        Room room;
        room.rights.clientsFound = {{RecipientKind::Clients, QStringLiteral("K-204"), {}, 1},
                                    {RecipientKind::Clients, QStringLiteral("K-318"), {}, 2},
                                    {RecipientKind::Clients, QStringLiteral("K-402"), {}, 1}};
        room.rights.find(room.zoe).steps = {{Kind::Acknowledged, room.clock.now(), {}, {}},
                                            {Kind::IdentityEstablished, room.clock.now(), {}, QStringLiteral("thread")}};
        QVERIFY(room.begin());
        room.key(Qt::Key_S);
        QVERIFY(room.sends());
        QVERIFY(room.reaches(3));
        QTRY_COMPARE(room.primary()->text(), QStringLiteral("Forward to the client…"));
        QVERIFY(room.primary()->isEnabled());
        QVERIFY(everyWord(*room.page.pane()).contains(QStringLiteral("K-204, K-318, K-402")));
        QVERIFY(!room.actions.find(QStringLiteral("rights.erase"))->isEnabled());

        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(room.step()->isVisible());
        auto *client = named<QComboBox>(*room.step(), QStringLiteral("To which client"));
        QCOMPARE(client->currentText(), QStringLiteral("K-204"));
        QVERIFY(room.says(QStringLiteral("Decide")));
        QVERIFY(room.reaches(4));

        // One that has said so beforehand, and the rest of them.
        QTRY_VERIFY(room.actions.find(QStringLiteral("rights.without-client"))->isEnabled());
        room.key(Qt::Key_C, Qt::ShiftModifier);
        QTRY_VERIFY(room.step()->isVisible());
        client = named<QComboBox>(*room.step(), QStringLiteral("Which client"));
        QCOMPARE(client->count(), 4); // also without the one that has not answered yet
        QCOMPARE(client->currentText(), QStringLiteral("All of them"));
        client->setCurrentText(QStringLiteral("K-318"));
        QVERIFY(room.says(QStringLiteral("Its contract says so")));
        QVERIFY(room.reaches(5));
        QCOMPARE(room.rights.find(room.zoe).steps.back().client, QStringLiteral("K-318"));
        QCOMPARE(unaskedClients(room.rights.find(room.zoe)), std::vector{QStringLiteral("K-402")});
        room.key(Qt::Key_C, Qt::ShiftModifier);
        QVERIFY(room.says(QStringLiteral("Has decided before")));
        QVERIFY(room.reaches(6));

        // The one that was asked decides, and it goes on.
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(room.says(QStringLiteral("Erase")));
        QVERIFY(room.reaches(7));
        QCOMPARE(room.rights.find(room.zoe).steps.back().kind, Kind::ClientAnswered);
        QTRY_VERIFY(room.primary()->text().startsWith(QStringLiteral("Erase")));
    }

    void whatAClientDeclinesStaysAsItIs()
    {
        Room room;
        RightsStep found{Kind::Searched, room.clock.now(), {}, {}, {}, SearchPurpose::Answer};
        RightsStep forwarded{Kind::Forwarded, room.clock.now(), {}, QStringLiteral("Decide")};
        forwarded.client = room.rights.held.requests[0].clientCode;
        found.recipients = {{RecipientKind::Clients, forwarded.client, {}, 1}};
        room.rights.clientsFound = *found.recipients;
        room.rights.find(room.zoe).steps = {{Kind::Acknowledged, room.clock.now(), {}, {}},
                                            {Kind::IdentityEstablished, room.clock.now(), {}, QStringLiteral("thread")},
                                            found,
                                            forwarded};
        QVERIFY(room.begin());
        room.key(Qt::Key_S); // to see what there is
        QVERIFY(room.sends());
        QVERIFY(room.reaches(5));
        const std::size_t before = room.page.pane()->holdings()->chosen().size();
        room.key(Qt::Key_X);
        QVERIFY(room.says(QStringLiteral("It answers her itself")));
        QVERIFY(room.reaches(6));
        QCOMPARE(room.rights.find(room.zoe).steps.back().kind, Kind::ClientDeclined);
        const HoldingsCard &holdings = *room.page.pane()->holdings();
        QTRY_VERIFY(holdings.chosen().size() < before);
        QVERIFY(std::ranges::none_of(holdings.chosen(),
                                     [&](const RequestId &one) { return one == room.rights.held.requests[0].request; }));
        QVERIFY(everyWord(*room.page.pane()).contains(QStringLiteral("client declines")));

        // Nothing else was found for sure: they are told who decides.
        QTRY_COMPARE(room.primary()->text(), QStringLiteral("Refuse…"));
        const auto buttons = room.page.findChildren<QPushButton *>();
        QCOMPARE(std::ranges::count_if(buttons,
                                       [](const QPushButton *button) {
                                           return button->isVisible() && button->text() == QStringLiteral("Refuse…");
                                       }),
                 1); // what is next is not offered twice
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(room.step()->isVisible());
        QVERIFY(everyWord(*room.step()).contains(QStringLiteral("un de nos clients")));
    }

    void whatNobodyCanBeSureOfIsRefusedNext()
    {
        Room room;
        room.rights.find(room.zoe).steps = {{Kind::Acknowledged, room.clock.now(), {}, {}},
                                            {Kind::IdentityNotEstablished, room.clock.now(), {}, QStringLiteral("no answer")}};
        QVERIFY(room.begin());
        QTRY_COMPARE(room.primary()->text(), QStringLiteral("Refuse…"));
        room.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(room.says(QStringLiteral("Nobody knows that it is you")));
        QTRY_COMPARE(room.rights.find(room.zoe).steps.back().kind, Kind::Refused);
    }

    void ofWhatIsOverNobodyHasToBeAsked()
    {
        Room room;
        RightsStep found{Kind::Searched, room.clock.now(), {}, {}, {}, SearchPurpose::Answer};
        found.recipients = {{RecipientKind::Clients, QStringLiteral("K-318"), {}, 1}};
        room.rights.find(room.zoe).steps = {{Kind::IdentityEstablished, room.clock.now(), {}, QStringLiteral("thread")},
                                            found,
                                            {Kind::Refused, room.clock.now(), {}, QStringLiteral("Excessive")}};
        QVERIFY(room.begin());
        room.page.setFilter(RightsPage::Filter::Over);
        QTRY_VERIFY(room.office.view() && room.office.selected() == room.zoe);
        QVERIFY(!room.primary()->isVisible());
        QVERIFY(!everyWord(room.page).contains(QStringLiteral("forward it")));
    }

    void theClientOfWhatIsTickedIsAskedToo()
    {
        Room room;
        room.rights.clientsFound = {{RecipientKind::Clients, QStringLiteral("K-318"), {}, 1}};
        room.rights.find(room.zoe).steps = {{Kind::Acknowledged, room.clock.now(), {}, {}},
                                            {Kind::IdentityEstablished, room.clock.now(), {}, QStringLiteral("thread")}};
        QVERIFY(room.begin());
        room.key(Qt::Key_S);
        QVERIFY(room.sends());
        QVERIFY(room.reaches(3));
        QTRY_VERIFY(room.actions.find(QStringLiteral("rights.without-client"))->isEnabled());
        room.key(Qt::Key_C, Qt::ShiftModifier);
        QVERIFY(room.says(QStringLiteral("Its contract says so")));
        QVERIFY(room.reaches(4));
        QTRY_VERIFY(room.primary()->text().startsWith(QStringLiteral("Erase 1 request")));

        TableView *requests = room.page.pane()->holdings()->requests();
        requests->setFocus();
        QTest::keyClick(requests, Qt::Key_Down);
        QTest::keyClick(requests, Qt::Key_Space);
        QTRY_COMPARE(room.page.pane()->holdings()->byNameToo().size(), std::size_t(1));
        QTRY_COMPARE(room.primary()->text(), QStringLiteral("Forward to the client…"));
        QTRY_VERIFY(room.actions.find(QStringLiteral("rights.without-client"))->isEnabled());
        QTest::keyClick(requests, Qt::Key_C, Qt::ShiftModifier);
        QTRY_VERIFY(room.step()->isVisible());
        QCOMPARE(named<QComboBox>(*room.step(), QStringLiteral("Which client"))->currentText(), QStringLiteral("M-204"));
        QVERIFY(room.says(QStringLiteral("It too")));
        QVERIFY(room.reaches(5));
        QCOMPARE(room.rights.find(room.zoe).steps.back().client, QStringLiteral("M-204"));
        QTRY_VERIFY(room.primary()->text().startsWith(QStringLiteral("Erase 2 request")));
    }

    void ofSeveralClientsItIsSaidWhichHasAnswered()
    {
        Room room;
        RightsStep first{Kind::Forwarded, room.clock.now(), {}, QStringLiteral("Decide")};
        first.client = QStringLiteral("K-204");
        RightsStep second = first;
        second.client = QStringLiteral("K-318");
        room.rights.find(room.zoe).steps = {
            {Kind::IdentityEstablished, room.clock.now(), {}, {}}, {Kind::Searched, room.clock.now(), {}, {}}, first, second};
        QVERIFY(room.begin());
        room.key(Qt::Key_F, Qt::ShiftModifier);
        QTRY_VERIFY(room.step()->isVisible());
        auto *which = named<QComboBox>(*room.step(), QStringLiteral("Which client"));
        QVERIFY(which->isVisible());
        QCOMPARE(which->count(), 2);
        which->setCurrentText(QStringLiteral("K-318"));
        room.step()->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Yes"));
        QTest::keyClick(room.step(), Qt::Key_Return);
        QVERIFY(room.reaches(5));
        QCOMPARE(waitingClients(room.rights.find(room.zoe)).begin()->first, QStringLiteral("K-204"));
        QVERIFY(everyWord(*room.page.pane()).contains(QStringLiteral(" · K-318")));
    }

    void whatCannotBeDoneNowIsNotOffered()
    {
        Room room;
        QVERIFY(room.begin());
        const auto isOffered = [&room](const char *id) {
            return room.actions.find(QStringLiteral("rights.") + QLatin1String(id))->isEnabled();
        };
        QVERIFY(isOffered("acknowledge") && isOffered("identity") && isOffered("doubt") && isOffered("extend"));
        QVERIFY(!isOffered("proof") && !isOffered("search") && !isOffered("forward") && !isOffered("act")
                && !isOffered("answered"));
        room.key(Qt::Key_D);
        QVERIFY(room.says(QStringLiteral("Another address")));
        QVERIFY(room.reaches(1));
        QVERIFY(isOffered("proof") && !isOffered("doubt") && !isOffered("extend"));
        QTRY_COMPARE(room.row(0, TwoLineDelegate::State), QStringLiteral("stands still"));
    }

    void nothingOfAnotherStaysOnTheScreen()
    {
        Room room;
        QVERIFY(room.begin());
        QVERIFY(everyWord(room.page).contains(QStringLiteral("Quemeneur")));
        room.key(Qt::Key_Down);
        QVERIFY(!everyWord(*room.page.pane()).contains(QStringLiteral("Quemeneur"))); // at once
        QTRY_VERIFY(everyWord(room.page).contains(QStringLiteral("Paul Autrement")));
        room.bench.signOut();
        QTRY_VERIFY(!everyWord(room.page).contains(QStringLiteral("Autrement")));
    }

    void nobodyIsShownWhoIsNotLookedAt()
    {
        Room room;
        room.bench.signIn(
            {{QStringLiteral("localhost"), 8443}, room.desk.fingerprint, QStringLiteral("noro"), room.desk.password});
        QTRY_COMPARE(room.page.list()->model()->rowCount(), 2);
        QTest::qWait(20);
        QVERIFY(room.rights.viewed.empty()); // the page is on no screen
        room.page.show();
        QTRY_COMPARE(room.rights.viewed, std::vector<RightsId>{room.zoe});
    }

    void whatWasBegunForOneMeetsNoOther()
    {
        Room room;
        QVERIFY(room.begin());
        room.key(Qt::Key_D);
        QTRY_VERIFY(room.step()->isVisible());
        room.step()->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Another address of hers"));
        RightsCase &closed = room.rights.find(room.zoe);
        closed.steps.push_back({Kind::GivenUp, room.clock.now(), {}, {}}); // a colleague
        room.office.read();
        QTRY_COMPARE(room.page.list()->model()->rowCount(), 1);
        QVERIFY(!room.step()->isVisible());
        QVERIFY(everyWord(room.page).contains(QStringLiteral("What you were writing was not sent.")));
        QVERIFY(!everyWord(*room.step()).contains(QStringLiteral("Another address of hers")));
        room.page.list()->setFocus();
        room.key(Qt::Key_D);
        room.key(Qt::Key_A);
        QTest::qWait(20);
        QVERIFY(room.office.selected().isEmpty() && !room.page.list()->currentIndex().isValid());
        QVERIFY(!room.step()->isVisible());
        QVERIFY(room.rights.find(room.other).steps.empty());
        QCOMPARE(room.rights.viewed, std::vector<RightsId>{room.zoe});
        QVERIFY(!everyWord(*room.page.pane()).contains(QStringLiteral("D-2026-0001")));
        room.key(Qt::Key_Down);
        QTRY_VERIFY(everyWord(room.page).contains(QStringLiteral("Paul Autrement")));
    }

    void theWordsOfAStepStayUntilTheDeskHasThem()
    {
        Room room;
        QVERIFY(room.begin());
        room.key(Qt::Key_N);
        QTRY_VERIFY(room.step()->isVisible());
        auto *words = room.step()->findChild<QPlainTextEdit *>();
        words->setPlainText(QStringLiteral("She rang"));
        room.desk.offline = true;
        QTest::keyClick(room.step(), Qt::Key_Return);
        QVERIFY(!words->isEnabled());
        QTRY_VERIFY(everyWord(*room.step()).contains(QStringLiteral("The desk does not answer")));
        QVERIFY(room.step()->isVisible() && words->isEnabled());
        QCOMPARE(words->toPlainText(), QStringLiteral("She rang"));
        room.desk.offline = false;
        QTest::keyClick(room.step(), Qt::Key_Return);
        QTRY_VERIFY(!room.step()->isVisible());
        QVERIFY(room.reaches(1));
        QCOMPARE(room.office.view()->request.steps.front().words, QStringLiteral("She rang"));
        QVERIFY(words->toPlainText().isEmpty());
    }

    void aRefusalThatDoesNotSayWhereToComplainIsNotSent()
    {
        Room room;
        QVERIFY(room.begin());
        room.key(Qt::Key_R);
        QTRY_VERIFY(room.step()->isVisible());
        auto *words = room.step()->findChild<QPlainTextEdit *>();
        auto *go = room.step()->findChild<PrimaryButton *>();
        words->setPlainText(QStringLiteral("Excessive"));
        QVERIFY(go->isEnabled());
        const QString whole = room.letter()->toPlainText();
        room.letter()->setPlainText(QStringLiteral("No. dpo@house.test"));
        QVERIFY(!go->isEnabled());
        const auto says = [&room](const char *missing) {
            return everyWord(*room.step()).contains(QStringLiteral("(art. 12(4)): %1.").arg(QLatin1String(missing)));
        };
        QVERIFY(says("the supervisory authority, the judicial remedy"));
        QTest::keyClick(room.step(), Qt::Key_Return);
        QVERIFY(room.step()->isVisible());
        QCOMPARE(room.letter()->toPlainText(), QStringLiteral("No. dpo@house.test"));

        // Told otherwise, the words say it.
        auto *send = room.step()->findChild<QCheckBox *>();
        send->setChecked(false);
        QVERIFY(words->toPlainText().startsWith(QStringLiteral("Excessive")) && go->isEnabled());
        QVERIFY(words->toPlainText().contains(QStringLiteral("the CNIL. Go to court.")));
        words->setPlainText(QStringLiteral("By telephone"));
        QVERIFY(!go->isEnabled() && says("the supervisory authority, the judicial remedy, the data protection officer"));
        send->setChecked(true);
        QCOMPARE(words->toPlainText(), QStringLiteral("By telephone"));

        // What leads have changed meanwhile is known as soon as the desk has said so.
        room.letter()->setPlainText(whole);
        QVERIFY(go->isEnabled());
        room.rights.templates.officer = QStringLiteral("officer@house.test");
        QTest::keyClick(room.step(), Qt::Key_Return);
        QTRY_VERIFY(everyWord(*room.step()).contains(QStringLiteral("The refusal does not say where to complain")));
        QCOMPARE(room.letter()->toPlainText(), whole);
        QTRY_COMPARE(room.office.templates()->officer, room.rights.templates.officer);
        room.letter()->appendPlainText(QStringLiteral("officer@house.test"));
        QTest::keyClick(room.step(), Qt::Key_Return);
        QTRY_VERIFY(!room.step()->isVisible());
        QTRY_COMPARE(room.rights.find(room.zoe).steps.back().kind, Kind::Refused);
    }

    void whoGetsNoLetterIsToldInAnotherWay()
    {
        Room room;
        room.rights.find(room.zoe).wish.subject.mails.clear();
        QVERIFY(room.begin());
        for (const auto key : {Qt::Key_A, Qt::Key_W}) {
            room.key(key);
            QTRY_VERIFY(room.step()->isVisible());
            QTRY_COMPARE(QApplication::focusWidget(), room.step()->findChild<QPlainTextEdit *>());
            QVERIFY(!room.step()->findChild<PrimaryButton *>()->isEnabled());
            QVERIFY(room.says(QStringLiteral("On the telephone")));
            QTRY_COMPARE(room.rights.find(room.zoe).steps.back().words, QStringLiteral("On the telephone"));
            QTRY_VERIFY(!room.office.isWriting());
        }
        QCOMPARE(stateOf(room.rights.find(room.zoe)), RightsState::GivenUp);
    }

    void whoGetsAnArchiveHasItBeforeTheAnswer()
    {
        Room room;
        room.rights.find(room.other).wish.subject.role = SubjectRole::Contact;
        room.rights.find(room.other).steps = {{Kind::Acknowledged, room.clock.now(), {}, {}},
                                              {Kind::IdentityEstablished, room.clock.now(), {}, {}},
                                              {Kind::Searched, room.clock.now(), {}, {}}};
        room.rights.finishArchive(room.other);
        QVERIFY(room.begin());
        room.key(Qt::Key_Down);
        QTRY_COMPARE(room.primary()->text(), QStringLiteral("Take the archive…"));
        room.rights.archives[room.other] = archive::Deleted{room.clock.now()}; // in time nobody has
        room.actions.find(QStringLiteral("rights.refresh"))->trigger();
        QTRY_COMPARE(room.primary()->text(), QStringLiteral("Answer the person"));
        QVERIFY(everyWord(room.page).contains(QStringLiteral("Nobody has taken the archive")));
        room.key(Qt::Key_A, Qt::ShiftModifier);
        QTRY_VERIFY(room.step()->isVisible());
        QVERIFY(named<QPlainTextEdit>(*room.step(), QStringLiteral("How they got the data")));
        QVERIFY(!room.step()->findChild<PrimaryButton *>()->isEnabled());
        QVERIFY(room.says(QStringLiteral("On paper, in person")));
        QTRY_COMPARE(room.rights.find(room.other).steps.back().kind, Kind::Answered);
    }

    void theClockGoesOnFromWhenTheyAnswered()
    {
        Room room;
        const Instant asked = room.clock.now() - Minutes(6 * 24 * 60) + Seconds(30);
        room.rights.find(room.zoe).steps = {{Kind::IdentityAsked, asked, {}, QStringLiteral("Another address")}};
        QVERIFY(room.begin());
        const auto asks = [&room] {
            room.key(Qt::Key_P);
            if (!QTest::qWaitFor([&room] { return room.step()->isVisible(); }))
                qFatal("not asked");
            return named<QDateTimeEdit>(*room.step(), QStringLiteral("When they answered"));
        };
        QDateTimeEdit *answered = asks();
        QVERIFY(answered->isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), answered);
        auto *go = room.step()->findChild<PrimaryButton *>();
        QVERIFY(go->isEnabled()); // now
        const QDateTime now = answered->dateTime();
        for (const int days : {-7, 1}) {
            answered->setDateTime(now.addDays(days));
            QVERIFY(!go->isEnabled());
            QVERIFY(everyWord(*room.step()).contains(QStringLiteral("and no later than now")));
        }
        answered->setDateTime(now);
        QTest::keyClick(answered, Qt::Key_Home);
        QTest::keyClicks(answered, QStringLiteral("2026-03-18"));
        QVERIFY(go->isEnabled());
        QTest::keyClick(answered, Qt::Key_Return);
        QTRY_VERIFY(!room.step()->isVisible());
        QVERIFY(room.reaches(2));
        const RightsStep &step = room.office.view()->request.steps.back();
        QCOMPARE(step.answeredAt, std::optional(room.clock.now() - Minutes(5 * 24 * 60)));
        QVERIFY(everyWord(*room.page.pane()).contains(QStringLiteral("answered on")));

        // Nobody else is asked when: the doubt is over.
        room.page.activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == &room.page);
        room.key(Qt::Key_I);
        QTRY_VERIFY(room.step()->isVisible());
        QVERIFY(!answered->isVisible());
        QVERIFY(room.says(QStringLiteral("An answer")));
        QTRY_VERIFY(!room.rights.find(room.zoe).steps.back().answeredAt);
    }

    void aDoubtThatComesUpLateHidesWhatWasFound()
    {
        Room room;
        room.rights.find(room.zoe).steps = {{Kind::Acknowledged, room.clock.now(), {}, {}},
                                            {Kind::IdentityEstablished, room.clock.now(), {}, QStringLiteral("thread")}};
        QVERIFY(room.begin());
        room.key(Qt::Key_S);
        QVERIFY(room.sends());
        QVERIFY(room.reaches(3));
        QTRY_VERIFY(room.page.pane()->holdings()->isVisible());
        room.key(Qt::Key_D);
        QVERIFY(room.says(QStringLiteral("Another has asked from there")));
        QVERIFY(room.reaches(4));
        QVERIFY(!room.office.holdings());
        QTRY_VERIFY(!room.page.pane()->holdings()->isVisible());
        QVERIFY(!room.actions.find(QStringLiteral("rights.search"))->isEnabled());
        QTRY_COMPARE(room.row(0, TwoLineDelegate::State), QStringLiteral("stands still"));
    }

    void whatTheServiceMayHoldOfAContactIsPassedOnToo()
    {
        Room room;
        room.rights.find(room.zoe).steps = {{Kind::Acknowledged, room.clock.now(), {}, {}},
                                            {Kind::IdentityEstablished, room.clock.now(), {}, QStringLiteral("thread")}};
        QVERIFY(room.begin());
        QVERIFY(everyWord(*room.page.pane()).contains(QStringLiteral("by an enquiry or its newsletter")));
        room.key(Qt::Key_V);
        QTRY_VERIFY(room.step()->isVisible());
        QVERIFY(everyWord(*room.step()).contains(QStringLiteral("it is the controller of that (§9)")));
        QVERIFY(room.says(QStringLiteral("The newsletter: her address is taken off")));
        QTRY_COMPARE(room.rights.find(room.zoe).steps.back().kind, Kind::PassedOn);
    }

    void ofAnIncidentTheTimeRunsFromWhenTheyAsked()
    {
        Room room;
        QVERIFY(room.begin());
        TakeRightsDialog *dialog = room.page.takeDialog();
        const auto said = [dialog] { return named<QDateTimeEdit>(*dialog, QStringLiteral("Received"))->text(); };
        const auto written = [&room](Instant at) {
            return toDateTime(at, room.office.zone()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        };
        const Instant asked = room.clock.now() - Minutes(3 * 24 * 60);
        room.page.takeDownFrom(QStringLiteral("I-00000003"), asked);
        QTRY_VERIFY(dialog->isVisible());
        QCOMPARE(said(), written(asked));
        QVERIFY(everyWord(*dialog).contains(QStringLiteral("Incident I-00000003")));
        dialog->close();
        room.key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(dialog->isVisible());
        QCOMPARE(said(), written(room.clock.now()));
    }

    void anAnswerAfterTheSessionOpensNothingAgain()
    {
        Room room;
        QVERIFY(room.begin());
        TakeRightsDialog *dialog = room.page.takeDialog();
        room.key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(dialog->isVisible());
        QTest::keyClicks(named<QLineEdit>(*dialog, QStringLiteral("Name")), QStringLiteral("Ines Martin"));
        room.desk.offline = true;
        QTest::keyClick(dialog, Qt::Key_Return);
        dialog->close(); // the workstation is locked
        QVERIFY(!everyWord(*dialog).contains(QStringLiteral("Martin")));
        QTest::qWait(50);
        QVERIFY(!dialog->isVisible());
    }

    void anotherQuestionGetsAnotherKey()
    {
        Room room;
        QVERIFY(room.begin());
        TakeRightsDialog *dialog = room.page.takeDialog();
        QStringList keys;
        connect(dialog, &TakeRightsDialog::wanted, this, [&keys](const RightsWish &, const QString &key) { keys.append(key); });
        room.key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(dialog->isVisible());
        auto *phone = named<QLineEdit>(*dialog, QStringLiteral("Telephone"));
        QTest::keyClicks(phone, QStringLiteral("0612345678"));
        room.desk.offline = true;
        const auto send = [&] {
            QTest::keyClick(dialog, Qt::Key_Return);
            return QTest::qWaitFor([&] { return phone->isEnabled(); });
        };
        QVERIFY(send() && send());
        QTest::keyClicks(phone, QStringLiteral("9"));
        QVERIFY(send());
        QCOMPARE(keys.size(), 3);
        QCOMPARE(keys[0], keys[1]);
        QVERIFY(keys[1] != keys[2]);
    }

    /// They are made anew: a frame without them would flicker.
    void theStepsAreThereAtOnceInTheOtherLanguage()
    {
        Room room;
        QVERIFY(room.begin());
        const auto *steps = room.page.pane()->findChild<Checklist *>();
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(&room.page, &change);
        const auto rows = steps->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        QCOMPARE(rows.size(), 8);
        QVERIFY(std::ranges::all_of(rows, &QWidget::isVisible));
    }

    void whatWasTakenDownWrongIsPutRight()
    {
        Room room;
        QVERIFY(room.begin());
        CorrectRightsDialog *dialog = room.page.correctDialog();
        const auto opens = [&] {
            room.key(Qt::Key_E);
            return QTest::qWaitFor([&] { return dialog->isVisible(); });
        };
        QVERIFY(opens());
        auto *go = dialog->findChild<PrimaryButton *>();
        auto *why = named<QLineEdit>(*dialog, QStringLiteral("Why it is put right"));
        auto *mails = named<QLineEdit>(*dialog, QStringLiteral("E-mail addresses, parted by commas"));
        auto *received = named<QDateTimeEdit>(*dialog, QStringLiteral("Received"));
        QVERIFY(go && why && mails && received);
        QVERIFY(!named<QComboBox>(*dialog, QStringLiteral("What they ask for"))->isEnabled());
        QCOMPARE(mails->text(), QStringLiteral("zoe@exemple.test"));
        QTest::keyClicks(why, QStringLiteral("The stamp"));
        QVERIFY(!go->isEnabled()); // nothing differs
        received->setFocus();
        QTest::keyClick(received, Qt::Key_Home);
        QTest::keyClick(received, Qt::Key_Down); // a year earlier
        QVERIFY2(everyWord(*dialog).contains(QStringLiteral("The answer is then due on ") + longDay(QDate(2025, 3, 26))),
                 qPrintable(everyWord(*dialog)));
        QVERIFY(go->isEnabled());
        why->selectAll();
        QTest::keyClick(why, Qt::Key_Delete);
        QVERIFY(!go->isEnabled()); // nobody says why
        QTest::keyClicks(why, QStringLiteral("The stamp"));

        room.desk.offline = true;
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(everyWord(*dialog).contains(QStringLiteral("The desk does not answer")));
        room.desk.offline = false;
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(room.reaches(1));
        QTRY_VERIFY(!dialog->isVisible());
        QVERIFY(!everyWord(*dialog).contains(QStringLiteral("zoe")) && !everyWord(*dialog).contains(QStringLiteral("stamp")));
        const RightsStep &step = room.rights.find(room.zoe).steps.back();
        QCOMPARE(namesOf(step.corrected), QStringList{QStringLiteral("received-at")});
        QCOMPARE(step.words, QStringLiteral("The stamp"));
        QVERIFY(everyWord(*room.page.pane()).contains(QStringLiteral("Entry put right · when it was received, before: ")));
        QVERIFY(room.page.pane()->clock()->dueText().startsWith(mediumDay(QDate(2025, 3, 26))));

        // Of another address who it is, is to be established anew; once it was erased it is nobody else's.
        room.page.activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &room.page);
        QVERIFY(opens());
        QTest::keyClicks(mails, QStringLiteral("x"));
        QVERIFY(everyWord(*dialog).contains(QStringLiteral("Who they are is to be established anew")));
        dialog->close();
        room.rights.find(room.zoe).steps.push_back({Kind::Acted, room.clock.now(), {}, {}});
        room.office.read();
        QVERIFY(room.reaches(2));
        room.page.activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &room.page);
        QVERIFY(opens());
        QTest::keyClicks(mails, QStringLiteral("x"));
        QTest::keyClicks(why, QStringLiteral("Mistyped"));
        QVERIFY(!go->isEnabled());
        QVERIFY(everyWord(*dialog).contains(ui::text(RightsObstacle::CarriedOut)));
        dialog->close();
    }

    void aRequestIsTakenDownAndWhatIsWrongIsSaid()
    {
        Room room;
        QVERIFY(room.begin());
        room.key(Qt::Key_N, Qt::ControlModifier);
        TakeRightsDialog *dialog = room.page.takeDialog();
        QTRY_VERIFY(dialog->isVisible());
        auto *go = dialog->findChild<QPushButton *>();
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Take it down"))
                go = button;
        }
        QVERIFY(!go->isEnabled());
        QVERIFY(everyWord(*dialog).contains(QStringLiteral("A name, an e-mail address or a telephone number is needed.")));
        auto *mails = named<QLineEdit>(*dialog, QStringLiteral("E-mail addresses, parted by commas"));
        QTest::keyClicks(mails, QStringLiteral("ines@exemple.test, nobody"));
        QVERIFY(!go->isEnabled());
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(mails, Qt::Key_Backspace);
        QTest::keyClick(mails, Qt::Key_Backspace);
        QTest::keyClick(mails, Qt::Key_Backspace);
        QVERIFY(go->isEnabled());

        room.desk.offline = true;
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(everyWord(*dialog).contains(QStringLiteral("The desk does not answer")));
        QVERIFY(dialog->isVisible()); // with what was written
        QCOMPARE(mails->text(), QStringLiteral("ines@exemple.test"));
        room.desk.offline = false;
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(room.page.list()->model()->rowCount(), 3);
        QTRY_VERIFY(!dialog->isVisible());
        QVERIFY(!everyWord(*dialog).contains(QStringLiteral("ines")));
        mails->undo();
        QVERIFY(mails->text().isEmpty());
        QCOMPARE(room.rights.requests.front().wish.subject.mails, QStringList{QStringLiteral("ines@exemple.test")});
        QVERIFY(everyWord(*room.page.pane()).contains(QStringLiteral("ines@exemple.test")));
    }

    void everyEnumeratorHasItsWords()
    {
        QSet<QString> words;
        const auto put = [&words](const QString &text) {
            QVERIFY(!text.isEmpty());
            QVERIFY2(!words.contains(text), qPrintable(text));
            words.insert(text);
        };
        for (const auto &[value, name] : WireNames<RightsObstacle>::table)
            put(text(value));
        for (const auto &[value, name] : WireNames<RightKind>::table)
            put(text(value));
        for (const auto &[value, name] : WireNames<DataCategory>::table)
            put(text(value));
        for (const auto &[value, name] : WireNames<Purpose>::table)
            put(text(value));
        for (const auto &[value, name] : WireNames<RightsChannel>::table)
            put(text(value));
        for (const auto &[value, name] : WireNames<SearchPurpose>::table)
            put(text(value));
        for (int i = 0; i <= static_cast<int>(IdentityProof::NothingIsHeld); ++i)
            put(text(static_cast<IdentityProof>(i)));
        for (int i = 0; i <= static_cast<int>(IdentityExcess::Motive); ++i)
            put(text(static_cast<IdentityExcess>(i)));
        for (const auto &[value, name] : WireNames<KeepingGround>::table)
            put(text(value));
        words.clear();
        for (const auto &[value, name] : WireNames<RightsStepKind>::table)
            put(text(value));
    }
};

QTEST_MAIN(RightsPageTest)
#include "rights.moc"
