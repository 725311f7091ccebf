// A clear value passes through the workbench and stays nowhere: not in its state, not in its files (P3).
#include "models/domain/errorname.h"
#include "models/domain/json.h"
#include "tests/workbench/bench.h"

#include <QDirIterator>

using namespace vigie;

class Reveals : public QObject
{
    Q_OBJECT

private:
    using Answer = std::optional<Result<Revealed>>;

    static RevealWish wish()
    {
        return {Token{QStringLiteral("ORGANISATION_1")}, RevealReason::TellApart, QStringLiteral("which of the two")};
    }
    static void ask(Bench &bench, Answer &answer, const QString &key = randomUuid())
    {
        bench.workbench->reveal(wish(), key, [&answer](Result<Revealed> result) { answer = std::move(result); });
    }
    /// Every byte of every file that the workstation has written.
    static QByteArray filesOf(const Bench &bench)
    {
        QByteArray all;
        QDirIterator files(bench.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

private Q_SLOTS:
    void theValueComesOnceAndStaysNowhere()
    {
        const QString value = QStringLiteral("Zephyrin Ingenierie 4711");
        const QString words = wish().words;
        Bench bench(1);
        bench.desk.clearValues[QStringLiteral("ORGANISATION_1")] = value;
        QVERIFY(bench.signIn() && bench.pullOne());
        const Draft before = bench.workbench->draft();
        Answer answer;
        ask(bench, answer);
        QVERIFY(!answer); // never before the call has returned
        QTRY_VERIFY(answer);
        QCOMPARE((*answer)->value, value);
        QCOMPARE((*answer)->shownUntil, bench.workbench->deskNow() + Seconds(30));
        QCOMPARE(bench.workbench->draft(), before);
        // The draft is saved, the cache written again; it is encrypted, and here also in memory.
        Draft edited = before;
        edited.question = QStringLiteral("?");
        bench.workbench->setDraft(edited);
        bench.pass(3);
        const auto contents = bench.cache->load();
        QVERIFY(contents.ok());
        for (const HeldRow &row : contents->held) {
            QVERIFY(!row.draft.contains(value.toUtf8()));
            QVERIFY(!row.draft.contains(words.toUtf8()));
            QVERIFY(!row.content.contains(value.toUtf8()));
        }
        const QByteArray files = filesOf(bench);
        QVERIFY(files.size() > 1000);
        for (const QString &text : {value, words}) {
            QVERIFY(!files.contains(text.toUtf8()));
            QVERIFY(!files.contains(QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)));
        }
    }

    void offlineItSaysThatTheDeskIsNeeded()
    {
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        bench.desk.offline = true;
        Answer first;
        ask(bench, first); // not known to be offline yet
        QTRY_VERIFY(first);
        QCOMPARE(first->error().kind, ErrorKind::Unreachable);
        QVERIFY(std::holds_alternative<connection::Offline>(bench.workbench->connection()));
        const auto asked = bench.desk.calls.count(QStringLiteral("reveal"));
        Answer second;
        ask(bench, second);
        QTRY_VERIFY(second);
        QCOMPARE(second->error().kind, ErrorKind::Unreachable);
        QCOMPARE(bench.desk.calls.count(QStringLiteral("reveal")), asked);
    }

    void refusalsArePassedOn_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        for (const ErrorKind kind : {ErrorKind::RevealRefused, ErrorKind::RevealsUsedUp, ErrorKind::RevealOver,
                                     ErrorKind::NotFound, ErrorKind::Forbidden, ErrorKind::KeyReused, ErrorKind::TransferRefused})
            QTest::addRow("%s", wireName(kind).data()) << kind;
    }
    void refusalsArePassedOn()
    {
        QFETCH(ErrorKind, kind);
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        bench.desk.revealRefusals.push_back(Error{kind, {}});
        Answer answer;
        ask(bench, answer);
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().kind, kind);
        // The work goes on.
        QVERIFY(std::holds_alternative<connection::Online>(bench.workbench->connection()));
        QVERIFY(std::holds_alternative<task::Working>(bench.workbench->task()));
    }

    void aLostLeaseShowsNothing()
    {
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        bench.desk.clearValues[QStringLiteral("ORGANISATION_1")] = QStringLiteral("Zephyrin");
        QTest::qWait(20);                                                            // what is pulled ahead
        bench.desk.slowRequests << QStringLiteral("pull") << QStringLiteral("work"); // it does not come back by itself
        bench.desk.expireLease(bench.workbench->current()->content.id);
        Answer answer;
        ask(bench, answer);
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().kind, ErrorKind::LeaseLost);
        QVERIFY(std::holds_alternative<task::LeaseLost>(bench.workbench->task()));
        Answer again;
        ask(bench, again);
        QTRY_VERIFY(again);
        QCOMPARE(again->error().kind, ErrorKind::LeaseLost);
    }

    void whatWasGivenBackMeanwhileIsNotShown()
    {
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        bench.desk.clearValues[QStringLiteral("ORGANISATION_1")] = QStringLiteral("Zephyrin");
        bench.desk.slowAnswers << QStringLiteral("reveal");
        Answer answer;
        ask(bench, answer);
        QTest::qWait(5);
        bench.workbench->putBack(PutBackReason::EndOfShift); // else it would be pulled again
        QTRY_VERIFY(!bench.workbench->current());
        bench.desk.deliver(QStringLiteral("reveal"));
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().kind, ErrorKind::LeaseLost);
    }

    void whatTheDeskDoesNotHideYetStaysHiddenHere()
    {
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        QTest::qWait(20);
        const QString word = QStringLiteral("Bonjour");
        const auto contains = [&] {
            const auto &thread = bench.workbench->current()->content.thread;
            return std::any_of(thread.begin(), thread.end(),
                               [&](const RedactedMessage &message) { return plainText(message.body).contains(word); });
        };
        std::optional<TextSpot> spot;
        const auto &thread = bench.workbench->current()->content.thread;
        for (std::size_t i = 0; i < thread.size() && !spot; ++i) {
            QString readable;
            for (const TextRun &run : thread[i].body)
                readable += run.text;
            if (const auto at = static_cast<int>(readable.indexOf(word)); at >= 0)
                spot = TextSpot{static_cast<int>(i), MessagePart::Body, at, at + static_cast<int>(word.size())};
        }
        QVERIFY(spot && contains());
        bench.desk.slowRequests << QStringLiteral("reportRedaction");
        QVERIFY(bench.workbench->reportMissed(*spot, TokenCategory::Unknown).ok());
        QVERIFY(!contains() && bench.workbench->owesReports());
        // The desk says meanwhile what the case is: as it knows it, with the word.
        bench.desk.say(LiveKind::Work);
        bench.pass(2);
        QVERIFY(!contains());
        const auto contents = bench.cache->load();
        QVERIFY(contents.ok() && !contents->held.empty());
        for (const HeldRow &row : contents->held)
            QVERIFY(!row.content.contains(word.toUtf8()));
        bench.desk.deliver(QStringLiteral("reportRedaction"));
        QTRY_VERIFY(!bench.workbench->owesReports());
        QVERIFY(!contains());
        QCOMPARE(bench.desk.reports.size(), size_t(1));
        QCOMPARE(bench.workbench->reportMissed({99, MessagePart::Body, 0, 4}, TokenCategory::Unknown).error().kind,
                 ErrorKind::InvalidInput);
    }

    void whatTheDeskRefusesToHideStaysHiddenHere()
    {
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        QTest::qWait(20);
        QSignalSpy failures(bench.workbench.get(), &Workbench::failed);
        bench.desk.slowRequests << QStringLiteral("reportRedaction");
        QVERIFY(bench.workbench->reportExcess(Token{QStringLiteral("PERSON_2")}).ok());
        bench.desk.changeCase(bench.workbench->current()->content.id, [](Case &) {});
        bench.desk.deliver(QStringLiteral("reportRedaction"));
        QTRY_COMPARE(failures.size(), 1);
        QCOMPARE(failures.front().front().value<Error>().kind, ErrorKind::RequestChanged);
        QVERIFY(!bench.workbench->owesReports());
    }

    void afterSigningOutNoAnswerComes()
    {
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        bench.desk.clearValues[QStringLiteral("ORGANISATION_1")] = QStringLiteral("Zephyrin");
        bench.desk.slowAnswers << QStringLiteral("reveal");
        Answer answer;
        ask(bench, answer);
        QTest::qWait(5);
        bench.workbench->signOut();
        bench.desk.deliver(QStringLiteral("reveal"));
        QTest::qWait(20);
        QVERIFY(!answer);
    }
};

QTEST_GUILESS_MAIN(Reveals)
#include "reveals.moc"
