// The desk's rules on both databases: queue, leases, decisions, release, sessions, audit.
#include "tests/desk/fixture.h"

#include "models/calendar/icalendar.h"
#include "models/desk/context.h"
#include "models/desk/mail.h"
#include "models/desk/queue.h"
#include "models/desk/trail.h"
#include "models/domain/json.h"
#include "models/ledger/audit.h"
#include "models/ledger/disclosures.h"
#include "models/ledger/incidents.h"
#include "models/ledger/leases.h"
#include "models/ledger/requests.h"

#include <QCryptographicHash>
#include <QSqlDatabase>

#include <future>
#include <thread>

using namespace fixture;

class RulesTest : public DeskTest
{
    Q_OBJECT

private:
    HeldCase pulled(const desk::Caller &caller)
    {
        const auto held = m_bench->desk.pull(caller, randomUuid());
        return held && *held ? **held : HeldCase{};
    }

    QList<QByteArray> sent()
    {
        QList<QByteArray> mails;
        QDir folder(m_folder->filePath(u"mail"_s));
        for (const QString &name : folder.entryList({u"*.eml"_s}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                mails.append(file.readAll());
        }
        return mails;
    }

    QByteArray clientCalendar()
    {
        QDir folder(m_folder->filePath(u"calendars"_s));
        const QStringList names = folder.entryList({u"*.ics"_s}, QDir::Files);
        QFile file(folder.filePath(names.value(0)));
        return names.size() == 1 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// The calendar part of a mail, through base64 and all.
    static QByteArray calendarPart(const QByteArray &mail)
    {
        const qsizetype at = mail.indexOf("text/calendar");
        const qsizetype start = mail.indexOf("\r\n\r\n", at) + 4;
        return QByteArray::fromBase64(mail.mid(start, mail.indexOf("\r\n--", start) - start));
    }

    static RedactedText hiddenWords(TokenCategory category, const QString &token)
    {
        return {TextRun{{}, TextRun::Hidden{category, Token{token}}, {}}};
    }

    /// Changes the second entry's content, and makes every hash fit again.
    static void rebuildChain(Bench &bench, const QString &content)
    {
        QVERIFY(bench.ledger->run(u"UPDATE audit_entry SET content = %1 WHERE number = 2"_s.arg(content)).ok());
        const auto rows = bench.ledger->rows(u"SELECT number, content FROM audit_entry ORDER BY number"_s, {});
        QVERIFY(rows.ok());
        QString previous;
        for (const auto &row : *rows) {
            const QByteArray text = row.text(1).toUtf8() + '\n' + previous.toLatin1();
            const QString hash = QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
            QVERIFY(bench.ledger
                        ->run(u"UPDATE audit_entry SET previous = ?, hash = ? WHERE number = ?"_s,
                              {previous, hash, static_cast<qlonglong>(row.integer(0))})
                        .ok());
            previous = hash;
        }
        QVERIFY(bench.ledger->run(u"UPDATE audit_head SET hash = ?"_s, {previous}).ok());
    }

    void releaseNow()
    {
        m_clock.advance(Seconds(8));
        QCOMPARE(m_bench->desk.tick().value(), 1);
    }

private Q_SLOTS:
    void init() { m_bench.reset(); }

    void theServedFormHoldsNoClearName_data() { addBackends(); }
    void theServedFormHoldsNoClearName()
    {
        Bench &bench = start();
        QVERIFY(bench.take(package(request(u"r1"_s)))->incidents.empty());
        const HeldCase held = pulled(bench.person(u"sam"_s));
        const QByteArray json = toBytes(toJson(held.content));
        for (const char *clear : {"Camille", "Martineau", "Dupontel", "Kowalczyk", "zephyrin", "borealis", "Zephyrin", "Lilas",
                                  "4711", "12 34 56 78", "98 76 54 32", "Dentiste", "Rosenbaum"})
            QVERIFY2(!json.contains(clear), clear);
        QCOMPARE(held.content.participants.front().token, drawnToken(u"PERSON_1"_s));
        QCOMPARE(held.content.thread.size(), size_t(1));
        QCOMPARE(held.content.thread.front().from, drawnToken(u"PERSON_2"_s));
        QCOMPARE(held.content.lanes.front().blocks.size(), size_t(1));
        QCOMPARE(held.content.lanes.at(1).availability, Availability::Unknown);
        const RedactedText &body = held.content.thread.front().body;
        QVERIFY(std::any_of(body.begin(), body.end(), [](const TextRun &run) {
            return run.text == u"une heure"_s && run.readAs == std::vector{FieldName::Duration};
        }));
    }

    void mostUrgentComesFirstThenOldest_data() { addBackends(); }
    void mostUrgentComesFirstThenOldest()
    {
        Bench &bench = start();
        QJsonObject late = request(u"late"_s);
        QJsonObject early = request(u"early"_s);
        QJsonObject old = request(u"old"_s);
        early.insert(u"deadline"_s, u"2026-03-24T08:00:00Z"_s);
        old.insert(u"receivedAt"_s, u"2026-03-19T08:00:00Z"_s);
        const RequestId lateId = bench.take(package(late))->request;
        const RequestId oldId = bench.take(package(old))->request;
        const RequestId earlyId = bench.take(package(early))->request;
        const desk::Caller sam = bench.person(u"sam"_s);
        QCOMPARE(pulled(sam).content.id, earlyId);
        QCOMPARE(pulled(sam).content.id, oldId);
        // One on screen and one in reserve, no more.
        QCOMPARE(bench.desk.pull(sam, u"third"_s).error().kind, ErrorKind::Forbidden);
        QCOMPARE(pulled(bench.person(u"kim"_s)).content.id, lateId);
    }

    void repeatedPullGivesTheSameCase_data() { addBackends(); }
    void repeatedPullGivesTheSameCase()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        (void)bench.take(package(request(u"r2"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const auto first = bench.desk.pull(sam, u"key"_s);
        const auto second = bench.desk.pull(sam, u"key"_s);
        QCOMPARE((*first)->lease, (*second)->lease);
        QVERIFY(bench.desk.putBack(sam, (*first)->lease.id, PutBackReason::NotSure).ok());
        QCOMPARE(bench.desk.pull(sam, u"key"_s).error().kind, ErrorKind::LeaseLost);
    }

    void whatWasPutBackComesLastForTheSamePerson_data() { addBackends(); }
    void whatWasPutBackComesLastForTheSamePerson()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        (void)bench.take(package(request(u"r2"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase first = pulled(sam);
        QVERIFY(bench.desk.putBack(sam, first.lease.id, PutBackReason::NotSure).ok());
        QVERIFY(pulled(sam).content.id != first.content.id);
        QCOMPARE(pulled(sam).content.id, first.content.id); // nothing else waits
    }

    void expiredLeaseIsLostAndFreesTheRequest_data() { addBackends(); }
    void expiredLeaseIsLostAndFreesTheRequest()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const desk::Caller kim = bench.person(u"kim"_s);
        const HeldCase held = pulled(sam);
        m_clock.advance(Minutes(14));
        QVERIFY(bench.desk.heartbeat(sam, held.lease.id).ok());
        QCOMPARE(bench.desk.heartbeat(kim, held.lease.id).error().kind, ErrorKind::LeaseLost);
        m_clock.advance(Minutes(14));
        QVERIFY(bench.desk.view(sam, held.content.id).ok());
        QCOMPARE(bench.desk.view(kim, held.content.id).error().kind, ErrorKind::NotFound);
        m_clock.advance(Minutes(1));
        QCOMPARE(bench.desk.heartbeat(sam, held.lease.id).error().kind, ErrorKind::LeaseLost);
        QCOMPARE(bench.desk.decide(sam, decisionOn(held, ruling::HandOver{HandOverReason::BrokenPart, {}})).error().kind,
                 ErrorKind::LeaseLost);
        QCOMPARE(pulled(kim).content.id, held.content.id);
    }

    void whatOnlyTimeHasTakenComesBack_data() { addBackends(); }
    void whatOnlyTimeHasTakenComesBack()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const desk::Caller kim = bench.person(u"kim"_s);
        const HeldCase first = pulled(sam);
        const RequestId id = first.content.id;
        QCOMPARE(bench.desk.reclaim(sam, id, first.lease.id)->lease, first.lease); // it is held
        m_clock.advance(Minutes(15));
        QCOMPARE(bench.desk.reclaim(kim, id, first.lease.id).error().kind, ErrorKind::LeaseLost);
        QCOMPARE(bench.desk.reclaim(sam, RequestId{u"other"_s}, first.lease.id).error().kind, ErrorKind::LeaseLost);
        const auto again = bench.desk.reclaim(sam, id, first.lease.id);
        QVERIFY(again.ok() && again->lease.id != first.lease.id && again->lease.expiresAt > m_clock.now());
        QCOMPARE(bench.desk.reclaim(sam, id, first.lease.id)->lease, again->lease); // the answer was lost
        QCOMPARE(bench.desk.heartbeat(sam, again->lease.id)->id, again->lease.id);

        // After the desk has ended it, too, but not after somebody else has had it.
        m_clock.advance(Minutes(15));
        QVERIFY(bench.desk.tick().ok());
        const HeldCase other = pulled(kim);
        QCOMPARE(other.content.id, id);
        QCOMPARE(bench.desk.reclaim(sam, id, again->lease.id).error().kind, ErrorKind::LeaseLost);
        m_clock.advance(Minutes(15));
        QVERIFY(bench.desk.tick().ok());
        QCOMPARE(bench.desk.reclaim(sam, id, again->lease.id).error().kind, ErrorKind::LeaseLost); // somebody had it since
        QVERIFY(bench.desk.reclaim(kim, id, other.lease.id).ok());
    }

    void nobodyReclaimsWithFullHands_data() { addBackends(); }
    void nobodyReclaimsWithFullHands()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase over = pulled(sam);
        m_clock.advance(Minutes(15));
        for (const QString &id : {u"r2"_s, u"r3"_s}) {
            QJsonObject urgent = request(id);
            urgent.insert(u"deadline"_s, u"2026-03-24T08:00:00Z"_s);
            (void)bench.take(package(urgent));
            QVERIFY(pulled(sam).content.id != over.content.id);
        }
        QCOMPARE(bench.desk.reclaim(sam, over.content.id, over.lease.id).error().kind, ErrorKind::Forbidden);
    }

    void whatWasGivenBackIsNotReclaimed_data() { addBackends(); }
    void whatWasGivenBackIsNotReclaimed()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = pulled(sam);
        QVERIFY(bench.desk.putBack(sam, held.lease.id, PutBackReason::NotSure).ok());
        QCOMPARE(bench.desk.reclaim(sam, held.content.id, held.lease.id).error().kind, ErrorKind::LeaseLost);
        QCOMPARE(bench.desk.queues(sam)->supervision, 1);
    }

    void aDraftGoesWithItsLease_data() { addBackends(); }
    void aDraftGoesWithItsLease()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = pulled(sam);
        const KeptDraft draft{R"({"question":"Dupontel?"})", m_clock.now()};
        QVERIFY(bench.desk.keepDraft(sam, held.content.id, held.lease.id, draft).ok());
        QCOMPARE(bench.desk.work(sam)->front().draft, draft);
        m_clock.advance(Minutes(15));
        QCOMPARE(bench.desk.keepDraft(sam, held.content.id, held.lease.id, draft).error().kind, ErrorKind::LeaseLost);
        QVERIFY(bench.desk.tick().ok());
        const auto rows = bench.ledger->rows(u"SELECT content FROM lease_draft"_s, {});
        QVERIFY(rows.ok() && rows->empty());
        QVERIFY(bench.desk.reclaim(sam, held.content.id, held.lease.id).ok());
        QVERIFY(!bench.desk.work(sam)->front().draft);
    }

    void parkedRequestComesBackAtItsTime_data() { addBackends(); }
    void parkedRequestComesBackAtItsTime()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = pulled(sam);
        QCOMPARE(bench.desk.park(sam, held.lease.id, m_clock.now()).error().kind, ErrorKind::InvalidInput);
        QVERIFY(bench.desk.park(sam, held.lease.id, m_clock.now() + Minutes(30)).ok());
        QCOMPARE(bench.desk.queues(sam)->supervision, 0);
        QVERIFY(!bench.desk.pull(sam, u"too early"_s)->has_value());
        m_clock.advance(Minutes(30));
        QCOMPARE(bench.desk.tick().value(), 0);
        QCOMPARE(bench.desk.queues(sam)->supervision, 1);
        QCOMPARE(pulled(sam).content.id, held.content.id);
    }

    void onlySupervisorsPull_data() { addBackends(); }
    void onlySupervisorsPull()
    {
        Bench &bench = start();
        for (const desk::Caller &caller :
             {bench.person(u"lee"_s, u"FR"_s, {Role::Lead}), bench.person(u"ria"_s, u"FR"_s, {Role::Reviewer})})
            QCOMPARE(bench.desk.pull(caller, u"k"_s).error().kind, ErrorKind::Forbidden);
    }

    void whatIsLockedForAMomentIsStillThere_data() { addBackends(); }
    void whatIsLockedForAMomentIsStillThere()
    {
        Bench &bench = start();
        const RequestId request = bench.take(package(fixture::request(u"r1"_s)))->request;
        const desk::Caller sam = bench.person(u"sam"_s);
        std::promise<void> locked;
        std::thread other([&] {
            const auto ledger = ledger::Ledger::open(m_location);
            const Status done = (*ledger)->transact([&]() -> Status {
                const auto row = ledger::RequestStore(**ledger).lock(request);
                locked.set_value();
                std::this_thread::sleep_for(std::chrono::milliseconds(300));
                return row ? Status(Done{}) : Status(row.error());
            });
            if (!done)
                qFatal("not locked");
        });
        locked.get_future().wait();
        const auto held = bench.desk.pull(sam, u"k"_s);
        other.join();
        QVERIFY(held && *held);
    }

    void manySupervisorsAtOnceNeverShareARequest_data() { addBackends(); }
    void manySupervisorsAtOnceNeverShareARequest()
    {
        constexpr int people = 6;
        constexpr int requests = 18;
        Bench &bench = start();
        for (int i = 0; i < requests; ++i)
            QVERIFY(bench.take(package(request(u"r%1"_s.arg(i)))).ok());
        std::vector<desk::Caller> callers;
        for (int i = 0; i < people; ++i)
            callers.push_back(bench.person(u"p%1"_s.arg(i)));
        std::vector<std::vector<QString>> decided(people);
        std::atomic<int> failures{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < people; ++i) {
            threads.emplace_back([this, i, &callers, &decided, &failures] {
                Bench mine(m_location, m_clock, m_folder->path());
                for (;;) {
                    const auto held = mine.desk.pull(callers[static_cast<size_t>(i)], randomUuid());
                    if (!held) {
                        ++failures;
                        return;
                    }
                    if (!*held)
                        return;
                    const auto receipt = mine.desk.decide(
                        callers[static_cast<size_t>(i)], decisionOn(**held, ruling::HandOver{HandOverReason::RightsRequest, {}}));
                    if (!receipt)
                        ++failures;
                    decided[static_cast<size_t>(i)].push_back((*held)->content.id.value);
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failures.load(), 0);
        QStringList all;
        for (const auto &some : decided)
            all.append(QStringList(some.begin(), some.end()));
        QCOMPARE(all.size(), requests);
        QCOMPARE(all.removeDuplicates(), 0);
        m_clock.advance(Seconds(8));
        QCOMPARE(bench.desk.tick().value(), requests);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    // Several desks on one database
    void whatEndsWhileSomebodyWaitsForItIsNotEndedAgain_data() { addBackends(); }
    void whatEndsWhileSomebodyWaitsForItIsNotEndedAgain()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const HeldCase held = pulled(bench.person(u"sam"_s));
        std::thread other;
        const Status decided = bench.ledger->transact([&]() -> Status {
            if (const auto locked = ledger::RequestStore(*bench.ledger).lock(held.content.id); !locked)
                return locked.error();
            other = std::thread([this] {
                Bench mine(m_location, m_clock, m_folder->path());
                if (!mine.desk.setDisabled(u"sam"_s, true))
                    qFatal("sam is not disabled");
            });
            QThread::msleep(500); // it has seen the lease, and waits for the request
            if (Status ended = ledger::LeaseStore(*bench.ledger).end(held.lease.id, m_clock.now(), QLatin1String("decided"));
                !ended)
                return ended;
            return ledger::RequestStore(*bench.ledger).setState(held.content.id, RequestState::Decided);
        });
        other.join();
        QVERIFY(decided.ok());
        QCOMPARE((*ledger::RequestStore(*bench.ledger).find(held.content.id))->state, RequestState::Decided);
        QCOMPARE((*ledger::LeaseStore(*bench.ledger).find(held.lease.id))->endReason, u"decided"_s);
    }

    void aLeaseThatIsRenewedInTimeDoesNotExpire_data() { addBackends(); }
    void aLeaseThatIsRenewedInTimeDoesNotExpire()
    {
        Bench &bench = start();
        if (bench.ledger->dialect() == ledger::Dialect::Sqlite)
            return; // has one writer at a time
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = pulled(sam);
        const Instant expiry = m_clock.now() + Seconds(1);
        std::atomic<bool> isOver{false};
        std::thread other([this, expiry, &isOver] {
            const TurnedClock late(expiry); // finds it expired
            Bench mine(m_location, late, m_folder->path());
            desk::Context context{*mine.ledger, late, {}, {}};
            while (!isOver) {
                if (!desk::Queue(context).tick())
                    qFatal("no tick");
            }
        });
        ledger::LeaseStore leases(*bench.ledger);
        int renewed = 0;
        int lost = 0;
        for (int i = 0; i < 500; ++i) {
            const Status again = bench.ledger->transact([&]() -> Status {
                if (Status open = leases.reopen(held.lease.id, expiry); !open)
                    return open;
                return ledger::RequestStore(*bench.ledger).setState(held.content.id, RequestState::Leased);
            });
            if (!again || !bench.desk.heartbeat(sam, held.lease.id))
                continue; // it was expired in time
            ++renewed;
            QThread::msleep(2);
            const auto lease = leases.find(held.lease.id);
            lost += (*lease)->holds(expiry) ? 0 : 1;
        }
        isOver = true;
        other.join();
        QVERIFY(renewed > 0);
        QCOMPARE(lost, 0);
    }

    void theTrailIsLockedLast_data() { addBackends(); }
    void theTrailIsLockedLast()
    {
        Bench &bench = start();
        if (bench.ledger->dialect() == ledger::Dialect::Sqlite)
            return; // has one writer at a time
        Bench other(m_location, m_clock, m_folder->path());
        desk::Context context{*bench.ledger, m_clock, {}, {}};
        const Status written = bench.ledger->transact([&]() -> Status {
            if (Status noted = desk::Trail(context).append(desk::AuditEvent::SignInRefused, {}, {}); !noted)
                return noted;
            const auto head = other.ledger->row(u"SELECT number FROM audit_head FOR UPDATE NOWAIT"_s);
            return head ? Status(Done{}) : Status(head.error());
        });
        QVERIFY(written.ok());
        QCOMPARE(ledger::AuditStore(*bench.ledger).head()->number, qint64(1));
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void releasedScheduleInvitesEverybodyOnce_data() { addBackends(); }
    void releasedScheduleInvitesEverybodyOnce()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = pulled(sam);
        const TimeRange slot = held.content.slots.front().when;
        const Decision decision = decisionOn(
            held, ruling::Schedule{slot},
            {{ShareableId{u"mobile"_s}, drawnToken(u"PERSON_2"_s)}, {ShareableId{u"mobile"_s}, drawnToken(u"PERSON_3"_s)}});
        const auto receipt = bench.desk.decide(sam, decision);
        QVERIFY(receipt.ok());
        QVERIFY(!receipt->repeated);
        QCOMPARE(bench.desk.tick().value(), 0);
        QVERIFY(sent().isEmpty());
        releaseNow();
        QCOMPARE(sent().size(), 1);
        const desk::Mail mail = desk::parseMail(sent().front()).value();
        QCOMPARE(mail.to.size(), size_t(3));
        QVERIFY(mail.carriesCalendar);
        QVERIFY(mail.text.contains(u"+33 6 12 34 56 78"_s));
        QVERIFY(!mail.text.contains(u"4711"_s));
        const auto calendar = calendar::parseCalendar(calendarPart(sent().front())).value();
        QCOMPARE(calendar.method, u"REQUEST"_s);
        QVERIFY(sent().front().contains("method=REQUEST"));
        QCOMPARE(calendar.events.size(), size_t(1));
        QCOMPARE(calendar.events.front().sequence, 0);
        QCOMPARE(calendar.events.front().attendees.size(), size_t(2));
        QCOMPARE(calendar.events.front().organizer.email, u"camille@zephyrin.example"_s);
        QVERIFY(clientCalendar().contains(calendar.events.front().uid.toUtf8()));
        // Whatever is repeated changes nothing.
        const auto again = bench.desk.decide(sam, decision);
        QVERIFY(again->repeated);
        QCOMPARE(again->value.state, DecisionState::Released);
        QCOMPARE(bench.desk.tick().value(), 0);
        QCOMPARE(sent().size(), 1);
        QCOMPARE(bench.desk.takeBack(sam, held.content.id, decision.id).error().kind, ErrorKind::TooLate);
    }

    void correctedPlaceAndZoneGoOut_data() { addBackends(); }
    void correctedPlaceAndZoneGoOut()
    {
        Bench &bench = start();
        QJsonObject json = request(u"r1"_s);
        QJsonArray understood = json.value(u"understood"_s).toArray();
        understood.append(
            QJsonObject{{u"field"_s, u"place"_s}, {u"value"_s, u"chez Boréalis Conseil"_s}, {u"confidence"_s, 0.5}});
        json.insert(u"understood"_s, understood);
        json.insert(u"contacts"_s, QJsonArray{QJsonObject{{u"organisation"_s, u"Boréalis Conseil"_s}}});
        (void)bench.take(package(json));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = pulled(sam);
        const UnderstoodField *place = findField(held.content, FieldName::Place);
        QVERIFY(place);
        auto words = std::get<RedactedText>(place->value);
        QVERIFY2(!plainText(words).contains(u"Boréalis"_s), qPrintable(plainText(words)));
        words.push_back(TextRun{u", salle Vega"_s, {}, {}});
        Decision decision = decisionOn(held, ruling::Schedule{held.content.slots.front().when});
        decision.corrections = {{FieldName::Place, {}, words},
                                {FieldName::Zone, drawnToken(u"PERSON_1"_s), RedactedText{{u"Indian/Antananarivo"_s, {}, {}}}}};
        const auto receipt = bench.desk.decide(sam, decision);
        QVERIFY2(receipt.ok(), qPrintable(receipt.ok() ? QString() : receipt.error().detail));
        releaseNow();
        const desk::Mail mail = desk::parseMail(sent().front()).value();
        QVERIFY2(mail.text.contains(u"chez Boréalis Conseil, salle Vega"_s), qPrintable(mail.text));
        QVERIFY2(mail.text.contains(u"Indian/Antananarivo"_s), qPrintable(mail.text));
        QVERIFY(!mail.text.contains(u"Paris"_s));
        const QByteArray invitation = calendarPart(sent().front()).replace("\r\n ", "");
        QVERIFY2(invitation.contains("LOCATION:chez Boréalis Conseil\\, salle Vega"), invitation.constData());
        QVERIFY2(invitation.contains("DTSTART;TZID=Indian/Antananarivo:20260331T150000"), invitation.constData());
    }

    void differentSharingMeansSeparateMails_data() { addBackends(); }
    void differentSharingMeansSeparateMails()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = pulled(sam);
        QVERIFY(bench.desk
                    .decide(sam,
                            decisionOn(held, ruling::Schedule{held.content.slots.front().when},
                                       {{ShareableId{u"door"_s}, drawnToken(u"PERSON_2"_s)}}))
                    .ok());
        releaseNow();
        QCOMPARE(sent().size(), 3);
        int withCode = 0;
        for (const QByteArray &raw : sent()) {
            const desk::Mail mail = desk::parseMail(raw).value();
            QCOMPARE(mail.to.size(), size_t(1));
            const bool knows = mail.text.contains(u"4711"_s);
            QCOMPARE(calendarPart(raw).contains("4711"), knows);
            QVERIFY(!knows || mail.to.front().address != u"anna@borealis.example"_s);
            withCode += knows ? 1 : 0;
        }
        QCOMPARE(withCode, 2); // Jean, and the client whose code it is
    }

    void aConferenceLinkReachesWhomItWasDesignatedForAlone_data() { addBackends(); }
    void aConferenceLinkReachesWhomItWasDesignatedForAlone()
    {
        Bench &bench = start();
        QJsonObject json = request(u"r1"_s);
        QJsonArray shareable = json.value(u"shareable"_s).toArray();
        shareable.append(QJsonObject{{u"id"_s, u"link"_s},
                                     {u"kind"_s, u"conference-link"_s},
                                     {u"value"_s, u"https://meet.zephyrin.example/abc-defg"_s},
                                     {u"for"_s, QJsonArray{u"anna"_s}}});
        json.insert(u"shareable"_s, shareable);
        (void)bench.take(package(json));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = pulled(sam);
        const auto shared = [&](const QString &recipient) {
            return bench.desk.decide(sam,
                                     decisionOn(held, ruling::Schedule{held.content.slots.front().when},
                                                {{ShareableId{u"link"_s}, Token{recipient}}}));
        };
        QCOMPARE(shared(withTokens(u"PERSON_2"_s)).error().kind, ErrorKind::SharingRefused);
        QVERIFY(!toBytes(toJson(held.content)).contains("abc-defg")); // nor is its value shown to whoever decides
        QVERIFY(shared(withTokens(u"PERSON_3"_s)).ok());
        releaseNow();
        int withLink = 0;
        for (const QByteArray &raw : sent()) {
            const desk::Mail mail = desk::parseMail(raw).value();
            const bool knows = mail.text.contains(u"abc-defg"_s);
            QVERIFY(!knows || mail.to.front().address != u"jean@borealis.example"_s);
            withLink += knows ? 1 : 0;
        }
        QCOMPARE(withLink, 2); // Anna, and the client whose link it is
    }

    void rescheduleKeepsTheUidAndRaisesTheSequence_data() { addBackends(); }
    void rescheduleKeepsTheUidAndRaisesTheSequence()
    {
        Bench &bench = start();
        const desk::Caller sam = bench.person(u"sam"_s);
        (void)bench.take(package(request(u"r1"_s, u"reschedule"_s)));
        HeldCase held = pulled(sam);
        QVERIFY(bench.desk.decide(sam, decisionOn(held, ruling::Schedule{held.content.slots.front().when})).ok());
        releaseNow();
        auto event = calendar::parseCalendar(calendarPart(sent().front()))->events.front();
        QCOMPARE(event.uid, u"old-meeting-1"_s);
        QCOMPARE(event.sequence, 3);

        (void)bench.take(package(request(u"r2"_s, u"cancel"_s)));
        held = pulled(sam);
        const Decision cancel = decisionOn(held, ruling::CancelMeeting{});
        QVERIFY(bench.desk.decide(sam, cancel).ok());
        releaseNow();
        QCOMPARE(sent().size(), 2);
        bool cancelled = false;
        for (const QByteArray &raw : sent()) {
            const auto calendar = calendar::parseCalendar(calendarPart(raw)).value();
            if (calendar.method != u"CANCEL"_s)
                continue;
            cancelled = true;
            QVERIFY(raw.contains("method=CANCEL"));
            QCOMPARE(calendar.events.front().uid, u"old-meeting-1"_s);
            QCOMPARE(calendar.events.front().sequence, 4);
        }
        QVERIFY(cancelled);
        QCOMPARE(calendar::parseCalendar(clientCalendar())->events.size(), size_t(1));
        QVERIFY(clientCalendar().contains("STATUS:CANCELLED"));
    }

    void otherRulingsWriteWhatTheySay_data() { addBackends(); }
    void otherRulingsWriteWhatTheySay()
    {
        Bench &bench = start();
        const desk::Caller sam = bench.person(u"sam"_s);
        const auto decided = [&](const QString &id, const QString &kind, const Ruling &ruling) {
            (void)bench.take(package(request(id, kind)));
            const HeldCase held = pulled(sam);
            QDir(m_folder->filePath(u"mail"_s)).removeRecursively();
            return bench.desk.decide(sam, decisionOn(held, ruling));
        };
        const TimeRange slot = range(u"2026-03-31T09:00:00Z"_s, u"2026-03-31T10:00:00Z"_s);
        const TimeRange first = range(u"2026-04-01T07:00:00Z"_s, u"2026-04-01T08:00:00Z"_s);

        QVERIFY(decided(u"p"_s, u"schedule"_s, ruling::Propose{{slot, first}}).ok());
        releaseNow();
        const QString proposed = desk::parseMail(sent().front())->text;
        QVERIFY(proposed.contains(u"mardi 31 mars 2026, de 11:00 à 12:00 (Europe/Paris)"_s));
        QVERIFY(proposed.contains(u"mercredi 1er avril 2026, de 09:00 à 10:00 (Europe/Paris)"_s));

        QVERIFY(
            decided(u"c"_s, u"schedule"_s, ruling::Clarify{withTokens(u"{PERSON_2}, le matin ?"_s), {drawnToken(u"PERSON_2"_s)}})
                .ok());
        releaseNow();
        QCOMPARE(desk::parseMail(sent().front())->to.size(), size_t(1));
        QVERIFY(desk::parseMail(sent().front())->text.contains(u"Jean Dupontel, le matin ?"_s));

        QVERIFY(decided(u"d"_s, u"schedule"_s, ruling::Decline{DeclineReason::Impossible, {}}).ok());
        releaseNow();
        QCOMPARE(desk::parseMail(sent().front())->to.front().address, u"camille@zephyrin.example"_s);

        QVERIFY(decided(u"a"_s, u"add-to-calendar"_s, ruling::AddToCalendar{slot}).ok());
        releaseNow();
        QVERIFY(sent().isEmpty());
        QVERIFY(!clientCalendar().contains("ATTENDEE"));

        QVERIFY(decided(u"h"_s, u"schedule"_s, ruling::HandOver{HandOverReason::SensitiveContent, u"voir"_s}).ok());
        releaseNow();
        QVERIFY(sent().isEmpty());
        const auto incidents = ledger::IncidentStore(*bench.ledger).open().value();
        QCOMPARE(incidents.size(), size_t(1));
        QCOMPARE(incidents.front().reason, u"sensitive-content"_s);
    }

    void decisionsAreRefused_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<QString>("change");
        QTest::addColumn<ErrorKind>("kind");
        for (const char *backend : {"sqlite", "postgresql"}) {
            if (QLatin1String(backend) == QLatin1String("postgresql") && qEnvironmentVariableIsEmpty("VIGIE_TEST_POSTGRES"))
                continue;
            const auto row = [backend](const char *change, ErrorKind kind) {
                QTest::addRow("%s, %s", change, backend) << QString::fromLatin1(backend) << QString::fromLatin1(change) << kind;
            };
            row("busy slot", ErrorKind::SlotNotFree);
            row("slot in the past", ErrorKind::SlotInPast);
            row("not designated", ErrorKind::SharingRefused);
            row("unknown recipient", ErrorKind::SharingRefused);
            row("other version", ErrorKind::RequestChanged);
            row("other lease", ErrorKind::LeaseLost);
            row("unknown request", ErrorKind::NotFound);
            row("wrong kind", ErrorKind::InvalidInput);
            row("hidden token", ErrorKind::InvalidInput);
            row("hidden address as place", ErrorKind::SharingRefused);
            row("revealed phone in words", ErrorKind::SharingRefused);
            row("revealed phone as place", ErrorKind::SharingRefused);
            row("unknown organisation as place", ErrorKind::InvalidInput);
            row("no such zone", ErrorKind::InvalidInput);
            row("a word as zone", ErrorKind::InvalidInput);
        }
    }
    void decisionsAreRefused()
    {
        Bench &bench = start();
        QFETCH(QString, change);
        QFETCH(ErrorKind, kind);
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = pulled(sam);
        Decision decision = decisionOn(held, ruling::Schedule{held.content.slots.front().when});
        if (change == u"busy slot"_s)
            decision.ruling = ruling::Schedule{range(u"2026-04-02T08:30:00Z"_s, u"2026-04-02T09:30:00Z"_s)};
        else if (change == u"slot in the past"_s)
            decision.ruling = ruling::Schedule{range(u"2026-03-20T08:30:00Z"_s, u"2026-03-20T09:30:00Z"_s)};
        else if (change == u"not designated"_s)
            decision.sharing = {{ShareableId{u"door"_s}, drawnToken(u"PERSON_3"_s)}};
        else if (change == u"unknown recipient"_s)
            decision.sharing = {{ShareableId{u"mobile"_s}, drawnToken(u"PERSON_9"_s)}};
        else if (change == u"other version"_s)
            decision.version = 7;
        else if (change == u"other lease"_s)
            decision.lease = newId<LeaseId>();
        else if (change == u"unknown request"_s)
            decision.request = newId<RequestId>();
        else if (change == u"wrong kind"_s)
            decision.ruling = ruling::CancelMeeting{};
        else if (change == u"hidden token"_s)
            decision.ruling = ruling::Clarify{withTokens(u"Votre numéro {PHONE_1} ?"_s), {drawnToken(u"PERSON_2"_s)}};
        else if (change == u"revealed phone in words"_s)
            decision.ruling = ruling::Clarify{u"Joindre au 06.98.76.54.32 ?"_s, {drawnToken(u"PERSON_2"_s)}};
        else if (change == u"revealed phone as place"_s)
            decision.corrections = {{FieldName::Place, {}, RedactedText{{u"appeler le 0612345678"_s, {}, {}}}}};
        else if (change == u"hidden address as place"_s)
            decision.corrections = {{FieldName::Place, {}, hiddenWords(TokenCategory::Address, withTokens(u"ADDRESS_1"_s))}};
        else if (change == u"unknown organisation as place"_s)
            decision.corrections = {
                {FieldName::Place, {}, hiddenWords(TokenCategory::Organisation, withTokens(u"ORGANISATION_77"_s))}};
        else if (change == u"no such zone"_s)
            decision.corrections = {{FieldName::Zone, {}, RedactedText{{u"Mars/Olympus"_s, {}, {}}}}};
        else if (change == u"a word as zone"_s)
            decision.corrections = {{FieldName::Zone, {}, RedactedText{{u"somewhere"_s, {}, {}}}}};
        const auto receipt = bench.desk.decide(sam, decision);
        QVERIFY(!receipt.ok());
        QCOMPARE(receipt.error().kind, kind);
        QVERIFY(bench.desk.view(sam, held.content.id).ok()); // nothing was lost
    }

    void sameDecisionIdWithAnotherBodyIsRefused_data() { addBackends(); }
    void sameDecisionIdWithAnotherBodyIsRefused()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = pulled(sam);
        Decision decision = decisionOn(held, ruling::Schedule{held.content.slots.front().when});
        QVERIFY(bench.desk.decide(sam, decision).ok());
        decision.ruling = ruling::Schedule{held.content.slots.back().when};
        QCOMPARE(bench.desk.decide(sam, decision).error().kind, ErrorKind::KeyReused);
        decision.id = newId<DecisionId>();
        QCOMPARE(bench.desk.decide(sam, decision).error().kind, ErrorKind::AlreadyDecided);
    }

    void twoMeetingsOfAClientDoNotOverlap_data() { addBackends(); }
    void twoMeetingsOfAClientDoNotOverlap()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        (void)bench.take(package(request(u"r2"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase first = pulled(sam);
        const HeldCase second = pulled(sam);
        const TimeRange slot = first.content.slots.front().when;
        QVERIFY(bench.desk.decide(sam, decisionOn(first, ruling::Schedule{slot})).ok());
        QCOMPARE(bench.desk.decide(sam, decisionOn(second, ruling::Schedule{slot})).error().kind, ErrorKind::SlotNotFree);
        releaseNow();
        QCOMPARE(bench.desk.decide(sam, decisionOn(second, ruling::Schedule{slot})).error().kind, ErrorKind::SlotNotFree);
        const HeldCase seen = bench.desk.view(sam, second.content.id).value();
        QVERIFY(std::any_of(seen.content.slots.begin(), seen.content.slots.end(), [](const Slot &one) { return !isFree(one); }));
    }

    void takenBackDecisionIsHeldAgainAndNeverReleased_data() { addBackends(); }
    void takenBackDecisionIsHeldAgainAndNeverReleased()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = pulled(sam);
        const Decision decision = decisionOn(held, ruling::Schedule{held.content.slots.front().when});
        QVERIFY(bench.desk.decide(sam, decision).ok());
        m_clock.advance(Seconds(7));
        const auto back = bench.desk.takeBack(sam, held.content.id, decision.id);
        QCOMPARE(back->lease.id, held.lease.id);
        m_clock.advance(Seconds(60));
        QCOMPARE(bench.desk.tick().value(), 0);
        QVERIFY(sent().isEmpty());
        QVERIFY(bench.desk.decide(sam, decisionOn(*back, ruling::Schedule{back->content.slots.front().when})).ok());
    }

    void newVersionMeetsItsHolderWithRequestChanged_data() { addBackends(); }
    void newVersionMeetsItsHolderWithRequestChanged()
    {
        Bench &bench = start();
        QJsonObject json = request(u"r1"_s);
        const auto first = bench.take(package(json));
        QVERIFY(bench.take(package(json))->alreadyKnown);
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = pulled(sam);
        json.insert(u"summary"_s, u"Point budget Zephyrin bis"_s);
        const auto second = bench.take(package(json));
        QCOMPARE(second->request, first->request);
        const Decision decision = decisionOn(held, ruling::Schedule{held.content.slots.front().when});
        QCOMPARE(bench.desk.decide(sam, decision).error().kind, ErrorKind::RequestChanged);
        const HeldCase now = bench.desk.view(sam, held.content.id).value();
        QCOMPARE(now.content.version, 2);
        QVERIFY(bench.desk.decide(sam, decisionOn(now, decision.ruling)).ok());
    }

    void whatWasRefusedStaysRefused_data() { addBackends(); }
    void whatWasRefusedStaysRefused()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = pulled(sam);
        const Ruling first = ruling::Schedule{held.content.slots.front().when};
        const Decision accepted = decisionOn(held, first);
        const Decision refused = decisionOn(held, first); // of a second window
        QVERIFY(bench.desk.decide(sam, accepted).ok());
        QCOMPARE(bench.desk.decide(sam, refused).error().kind, ErrorKind::AlreadyDecided);
        QVERIFY(bench.desk.takeBack(sam, held.content.id, accepted.id).ok());
        // A copy of it that was late: the request is free again, the person has been told otherwise.
        QCOMPARE(bench.desk.decide(sam, refused).error().kind, ErrorKind::AlreadyDecided);
        Decision other = refused;
        other.ruling = ruling::HandOver{HandOverReason::Other, u"note"_s};
        QCOMPARE(bench.desk.decide(sam, other).error().kind, ErrorKind::KeyReused);
        QVERIFY(bench.desk.decide(sam, decisionOn(held, first)).ok());
    }

    void newVersionWithdrawsWhatIsNotReleased_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<bool>("left");
        QTest::newRow("its author remakes it") << u"sqlite"_s << false;
        QTest::newRow("its author has left") << u"sqlite"_s << true;
    }
    void newVersionWithdrawsWhatIsNotReleased()
    {
        QFETCH(bool, left);
        Bench &bench = start();
        QJsonObject json = request(u"r1"_s);
        (void)bench.take(package(json));
        const desk::Caller sam = bench.person(u"sam"_s);
        const desk::Caller kim = bench.person(u"kim"_s);
        const HeldCase held = pulled(sam);
        const Decision decision = decisionOn(held, ruling::Schedule{held.content.slots.front().when});
        QVERIFY(bench.desk.decide(sam, decision).ok());
        if (left)
            QVERIFY(bench.desk.signOut(sam).ok());
        json.insert(u"summary"_s, u"Point budget Zephyrin bis"_s);
        (void)bench.take(package(json));
        QCOMPARE(bench.desk.receipt(sam, held.content.id, decision.id)->state, DecisionState::TakenBack);
        QCOMPARE(bench.desk.receipt(kim, held.content.id, decision.id).error().kind, ErrorKind::NotFound);
        QVERIFY(bench.desk.verifyAudit().ok());
        m_clock.advance(Seconds(60));
        QCOMPARE(bench.desk.tick().value(), 0);
        if (left) {
            QCOMPARE(pulled(kim).content.version, 2);
            return;
        }
        const HeldCase again = bench.desk.view(sam, held.content.id).value();
        QCOMPARE(again.content.version, 2);
        QCOMPARE(again.lease.id, held.lease.id);
        QVERIFY(bench.desk.decide(sam, decisionOn(again, decision.ruling)).ok());
    }

    void failedReleaseIsTriedAgainAndWritesTheSameBytes_data() { addBackends(); }
    void failedReleaseIsTriedAgainAndWritesTheSameBytes()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = pulled(sam);
        QVERIFY(bench.desk.decide(sam, decisionOn(held, ruling::Schedule{held.content.slots.front().when})).ok());
        // The mail is written, then the calendar cannot be: as if the desk had died in between.
        QFile obstacle(m_folder->filePath(u"calendars"_s));
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        m_clock.advance(Seconds(8));
        QCOMPARE(bench.desk.tick().error().kind, ErrorKind::StorageFailed);
        const QList<QByteArray> before = sent();
        QCOMPARE(before.size(), 1);
        QVERIFY(obstacle.remove());
        m_clock.advance(Seconds(60));
        QCOMPARE(bench.desk.tick().value(), 1);
        QCOMPARE(sent(), before);
        QCOMPARE(calendar::parseCalendar(clientCalendar())->events.size(), size_t(1));
    }

    void unknownNamesAndWrongPasswordsLookTheSame_data() { addBackends(); }
    void unknownNamesAndWrongPasswordsLookTheSame()
    {
        Bench &bench = start();
        (void)bench.person(u"Sam"_s);
        const auto kind = [&bench](const QString &name, const QString &password) {
            const auto signedIn = bench.desk.signIn(name, password, u"203.0.113.7"_s);
            return signedIn ? std::optional<ErrorKind>() : std::optional(signedIn.error().kind);
        };
        QCOMPARE(kind(u"nobody"_s, u"x"_s), ErrorKind::Unauthenticated);
        QCOMPARE(kind(u"sam"_s, u"x"_s), ErrorKind::Unauthenticated);
        QVERIFY(!kind(u"SAM"_s, u"correct horse"_s));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(kind(u"sam"_s, u"x"_s), ErrorKind::Unauthenticated);
        QCOMPARE(kind(u"sam"_s, u"correct horse"_s), ErrorKind::TooManyAttempts);
        m_clock.advance(Minutes(15));
        QVERIFY(!kind(u"sam"_s, u"correct horse"_s));
        QVERIFY(bench.desk.setDisabled(u"sam"_s, true).ok());
        QCOMPARE(kind(u"sam"_s, u"correct horse"_s), ErrorKind::Unauthenticated);
    }

    void aSiteMaySignInAllDay_data() { addBackends(); }
    void aSiteMaySignInAllDay()
    {
        Bench &bench = start();
        (void)bench.person(u"sam"_s);
        // Checking a password takes longer than what is left of the second.
        class SlowClock final : public Clock
        {
        public:
            Instant now() const override { return Instant{Seconds{m_seconds++}}; }

        private:
            mutable std::int64_t m_seconds = fromRfc3339(u"2026-03-23T09:00:00Z"_s)->time_since_epoch().count();
        } clock;
        Bench slow(m_location, clock, m_folder->path());
        for (int i = 0; i < 25; ++i) {
            const auto signedIn = slow.desk.signIn(u"sam"_s, u"correct horse"_s, u"203.0.113.7"_s);
            QVERIFY2(signedIn, qPrintable(QString::number(i)));
        }
    }

    void aSuccessForgetsOnlyItsOwnAttempt_data() { addBackends(); }
    void aSuccessForgetsOnlyItsOwnAttempt()
    {
        Bench &bench = start();
        (void)bench.person(u"sam"_s);
        const auto kind = [&bench](const QString &name, const QString &password) {
            const auto signedIn = bench.desk.signIn(name, password, u"203.0.113.7"_s);
            return signedIn ? std::optional<ErrorKind>() : std::optional(signedIn.error().kind);
        };
        for (int i = 0; i < 19; ++i)
            QCOMPARE(kind(u"guess-%1"_s.arg(i), u"x"_s), ErrorKind::Unauthenticated);
        QVERIFY(!kind(u"sam"_s, u"correct horse"_s));
        QCOMPARE(kind(u"guess-19"_s, u"x"_s), ErrorKind::Unauthenticated);
        QCOMPARE(kind(u"guess-20"_s, u"x"_s), ErrorKind::TooManyAttempts);
    }

    void disablingEndsSessionsAndLeases_data() { addBackends(); }
    void disablingEndsSessionsAndLeases()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        (void)bench.person(u"sam"_s);
        const auto signedIn = bench.desk.signIn(u"sam"_s, u"correct horse"_s, u"::1"_s);
        const desk::Caller sam = bench.desk.authenticate(signedIn->token).value();
        const HeldCase held = pulled(sam);
        QVERIFY(bench.desk.setDisabled(u"sam"_s, true).ok());
        QCOMPARE(bench.desk.authenticate(signedIn->token).error().kind, ErrorKind::Unauthenticated);
        QCOMPARE(bench.desk.heartbeat(sam, held.lease.id).error().kind, ErrorKind::LeaseLost);
        QCOMPARE(pulled(bench.person(u"kim"_s)).content.id, held.content.id);
    }

    void sessionsExpireAndEnd_data() { addBackends(); }
    void sessionsExpireAndEnd()
    {
        Bench &bench = start();
        (void)bench.person(u"sam"_s);
        const auto one = bench.desk.signIn(u"sam"_s, u"correct horse"_s, u"::1"_s);
        const auto two = bench.desk.signIn(u"sam"_s, u"correct horse"_s, u"::1"_s);
        QVERIFY(bench.desk.signOut(bench.desk.authenticate(one->token).value()).ok());
        QVERIFY(!bench.desk.authenticate(one->token).ok());
        QVERIFY(bench.desk.authenticate(two->token).ok());
        m_clock.set(toRfc3339(two->expiresAt));
        QVERIFY(!bench.desk.authenticate(two->token).ok());
    }

    void disclosureOutsideTheUnionIsRegistered_data() { addBackends(); }
    void disclosureOutsideTheUnionIsRegistered()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        (void)bench.take(package(request(u"r2"_s)));
        QCOMPARE(pulled(bench.person(u"sam"_s)).content.level, DisclosureLevel::EuropeanUnion);
        QVERIFY(ledger::DisclosureStore(*bench.ledger).all()->empty());
        const HeldCase abroad = pulled(bench.person(u"hanta"_s, u"MG"_s));
        QCOMPARE(abroad.content.level, DisclosureLevel::ThirdCountry);
        const auto register_ = ledger::DisclosureStore(*bench.ledger).all().value();
        QCOMPARE(register_.size(), size_t(1));
        QCOMPARE(register_.front().country, u"MG"_s);
        QCOMPARE(register_.front().request, abroad.content.id);
    }

    void whatSpeaksOfHealthStaysInTheUnion_data() { addBackends(); }
    void whatSpeaksOfHealthStaysInTheUnion()
    {
        Bench &bench = start();
        Files files = package(request(u"r1"_s));
        files[u"thread/01.eml"_s].replace("On se voit mardi", "Je sors de chimiothérapie lundi. On se voit mardi");
        (void)bench.take(files);
        const desk::Caller abroad = bench.person(u"hanta"_s, u"MG"_s);
        QCOMPARE(bench.desk.queues(abroad)->supervision, 0);
        QVERIFY(!bench.desk.pull(abroad, u"k"_s)->has_value());
        const HeldCase held = pulled(bench.person(u"sam"_s));
        QCOMPARE(held.content.level, DisclosureLevel::EuropeanUnion);
        const auto &why = held.content.escalation;
        QVERIFY(std::find(why.begin(), why.end(), EscalationReason::SensitiveContent) != why.end());
        QCOMPARE(std::count(why.begin(), why.end(), EscalationReason::SensitiveContent), 1);
    }

    void aSiteOutsideTheUnionNeedsAGround_data() { addBackends(); }
    void aSiteOutsideTheUnionNeedsAGround()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        (void)bench.take(package(request(u"r2"_s)));
        QVERIFY(bench.desk.addPerson({u"noro"_s, u"Noro"_s, u"correct horse"_s, {Role::Supervisor}, u"Antananarivo"_s, u"MG"_s})
                    .ok());
        const auto signIn = [&] { return bench.desk.signIn(u"noro"_s, u"correct horse"_s, u"198.51.100.7"_s); };
        QCOMPARE(signIn().error().kind, ErrorKind::TransferRefused);

        const auto ground = [&](const QString &site, const QString &country, const QString &reference) {
            return bench.desk.recordTransferGround({site, country, desk::TransferMechanism::AdequacyDecision, reference});
        };
        QCOMPARE(ground(u"Antananarivo"_s, u"FR"_s, u"r"_s).error().kind, ErrorKind::InvalidInput); // no transfer at all
        QCOMPARE(ground(u"Antananarivo"_s, u"Mg"_s, u"r"_s).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(ground(u"Antananarivo"_s, u"MG"_s, u" "_s).error().kind, ErrorKind::InvalidInput);
        QVERIFY(ground(u"Antananarivo"_s, u"MU"_s, u"another country's"_s).ok());
        QVERIFY(ground(u"Fianarantsoa"_s, u"MG"_s, u"another site's"_s).ok());
        QCOMPARE(signIn().error().kind, ErrorKind::TransferRefused);
        QVERIFY(ground(u"Antananarivo"_s, u"MG"_s, u"contract 7"_s).ok());

        const QString token = signIn()->token;
        const desk::Caller noro = bench.desk.authenticate(token).value();
        QVERIFY(bench.desk.acknowledgeLimitedUse(noro, limitedUseVersion).ok());
        const HeldCase held = pulled(noro);
        QVERIFY(!held.lease.id.isEmpty());
        QCOMPARE(bench.desk.disclosures()->back().mechanism, u"adequacy-decision"_s);
        QCOMPARE(bench.desk.disclosures()->back().personName, u"noro"_s);

        // Withdrawn while at work: from then on nothing is shown, and what was shown stays on record.
        QVERIFY(bench.desk.withdrawTransferGrounds(u"Antananarivo"_s).ok());
        QCOMPARE(bench.desk.withdrawTransferGrounds(u"Antananarivo"_s).error().kind, ErrorKind::NotFound);
        QCOMPARE(bench.desk.heartbeat(noro, held.lease.id).error().kind, ErrorKind::LeaseLost);
        QCOMPARE(bench.desk.authenticate(token).error().kind, ErrorKind::Unauthenticated);
        // Even a caller from before gets nothing.
        QCOMPARE(bench.desk.reclaim(noro, held.content.id, held.lease.id).error().kind, ErrorKind::LeaseLost);
        QCOMPARE(bench.desk.pull(noro, u"k"_s).error().kind, ErrorKind::TransferRefused);
        QCOMPARE(bench.desk.view(noro, held.content.id).error().kind, ErrorKind::NotFound);
        QVERIFY(bench.desk.work(noro)->empty());
        QCOMPARE(signIn().error().kind, ErrorKind::TransferRefused);
        QCOMPARE(bench.desk.disclosures()->size(), size_t(1));
        const auto grounds = bench.desk.transferGrounds();
        QCOMPARE(grounds->size(), size_t(3));
        for (const desk::SiteGround &each : *grounds)
            QCOMPARE(each.withdrawnAt.has_value(), each.site == u"Antananarivo"_s);
        QCOMPARE(pulled(bench.person(u"sam"_s)).content.kind, RequestKind::Schedule); // nobody in the EU is touched by it
    }

    void tamperingIsFound_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<QString>("sql");
        for (const char *backend : {"sqlite", "postgresql"}) {
            if (QLatin1String(backend) == QLatin1String("postgresql") && qEnvironmentVariableIsEmpty("VIGIE_TEST_POSTGRES"))
                continue;
            const auto row = [backend](const char *name, const char *sql) {
                QTest::addRow("%s, %s", name, backend) << QString::fromLatin1(backend) << QString::fromLatin1(sql);
            };
            row("changed", "UPDATE audit_entry SET content = replace(content, 'desk', 'desc') WHERE number = 2");
            row("moved in time", "UPDATE audit_entry SET at = at + 1 WHERE number = 2");
            row("removed", "DELETE FROM audit_entry WHERE number = 2");
            row("last removed", "DELETE FROM audit_entry WHERE number = (SELECT max(number) FROM audit_entry)");
            row("reordered", "UPDATE audit_entry SET number = CASE number WHEN 2 THEN -3 ELSE -2 END WHERE number IN (2, 3)");
            row("added", "INSERT INTO audit_entry (number, at, content, previous, hash) VALUES (900, 0, '{}', '', '')");
        }
    }
    void tamperingIsFound()
    {
        Bench &bench = start();
        QFETCH(QString, sql);
        (void)bench.take(package(request(u"r1"_s)));
        (void)pulled(bench.person(u"sam"_s));
        QVERIFY(bench.desk.verifyAudit()->entries >= 4);
        QVERIFY(bench.ledger->run(sql).ok());
        if (sql.contains(u"CASE"_s))
            QVERIFY(bench.ledger->run(u"UPDATE audit_entry SET number = -number WHERE number < 0"_s).ok());
        QCOMPARE(bench.desk.verifyAudit().error().kind, ErrorKind::StorageDamaged);
    }

    /// Whoever can write to the database changes an entry and makes the chain fit again.
    void aChainMadeAnewDoesNotFitWhatWasSigned_data() { addBackends(); }
    void aChainMadeAnewDoesNotFitWhatWasSigned()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        (void)pulled(bench.person(u"sam"_s));
        const auto kept = bench.desk.signAudit();
        QVERIFY(kept.ok());
        QCOMPARE(bench.desk.signAudit().value(), *kept); // nothing new
        const QString key = bench.desk.auditKey().value();
        QCOMPARE(kept->key, key);
        const auto proof = bench.desk.verifyAudit({key}, {*kept});
        QCOMPARE(proof->signedUpTo, proof->entries);
        QCOMPARE(bench.desk.verifyAudit({u"another"_s}).error().kind, ErrorKind::StorageDamaged);

        rebuildChain(bench, u"replace(content, 'desk', 'desc')"_s);
        QCOMPARE(bench.desk.verifyAudit().error().kind, ErrorKind::StorageDamaged);
        // Without the checkpoints in the database it is the one that was kept elsewhere that tells.
        QVERIFY(bench.ledger->run(u"DELETE FROM audit_checkpoint"_s).ok());
        QVERIFY(bench.desk.verifyAudit().ok());
        QCOMPARE(bench.desk.verifyAudit({}, {*kept}).error().kind, ErrorKind::StorageDamaged);
        // And one that was signed with a key of their own is not trusted.
        QVERIFY(QFile::remove(m_folder->filePath(u"audit.key"_s)));
        const auto forged = bench.desk.signAudit();
        QVERIFY(forged.ok() && forged->key != key);
        QVERIFY(bench.desk.verifyAudit().ok());
        QCOMPARE(bench.desk.verifyAudit({key}).error().kind, ErrorKind::StorageDamaged);
    }

    void aTrailThatWasCutShortMissesWhatWasSigned_data() { addBackends(); }
    void aTrailThatWasCutShortMissesWhatWasSigned()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        (void)pulled(bench.person(u"sam"_s));
        const auto kept = bench.desk.signAudit();
        QVERIFY(kept.ok());
        QVERIFY(bench.ledger->run(u"DELETE FROM audit_entry WHERE number > 2"_s).ok());
        QVERIFY(bench.ledger->run(u"UPDATE audit_head SET number = 2, hash = (SELECT hash FROM audit_entry WHERE number = 2)"_s)
                    .ok());
        QCOMPARE(bench.desk.verifyAudit().error().kind, ErrorKind::StorageDamaged);
        desk::AuditCheckpoint altered = *kept;
        altered.number = 2;
        QCOMPARE(bench.desk.verifyAudit({}, {altered}).error().kind, ErrorKind::StorageDamaged);
    }

    void theTrailIsSignedNowAndThen_data() { addBackends(); }
    void theTrailIsSignedNowAndThen()
    {
        Bench &bench = start();
        QVERIFY(bench.desk.tick().ok());
        QCOMPARE(bench.desk.verifyAudit()->signedUpTo, 0);
        (void)bench.person(u"sam"_s);
        QVERIFY(bench.desk.tick().ok());
        const qint64 first = bench.desk.verifyAudit()->signedUpTo;
        QVERIFY(first > 0);
        (void)bench.person(u"kim"_s);
        QVERIFY(bench.desk.tick().ok());
        QCOMPARE(bench.desk.verifyAudit()->signedUpTo, first);
        m_clock.advance(Minutes(15));
        QVERIFY(bench.desk.tick().ok());
        QCOMPARE(bench.desk.verifyAudit()->signedUpTo, bench.desk.verifyAudit()->entries);
        const QFileInfo key(m_folder->filePath(u"audit.key"_s));
        QCOMPARE(key.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        // A file that holds no key is not replaced in silence.
        QFile file(key.filePath());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no key\n") > 0);
        file.close();
        QCOMPARE(bench.desk.signAudit().error().kind, ErrorKind::StorageDamaged);
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "rulestest.moc"
