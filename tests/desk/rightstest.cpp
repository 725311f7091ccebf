// What people ask by their rights, from the register to an erasure that leaves nothing (D1 to D7).
#include "models/ledger/rights.h"
#include "models/ledger/audit.h"
#include "tests/desk/rightsfixture.h"

#include <QCryptographicHash>

using namespace fixture;

class RightsTest : public RightsDeskTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench.reset(); }

    void onlySupportInTheUnionSeesAnyOfIt_data() { addBackends(); }
    void onlySupportInTheUnionSeesAnyOfIt()
    {
        Bench &bench = start();
        const RightsCase request = taken(support(), wishOfJean());
        for (const Role role : {Role::Supervisor, Role::Reviewer, Role::Lead}) {
            const desk::Caller other = bench.person(u"other-%1"_s.arg(QString(wireName(role))), u"FR"_s, {role});
            QCOMPARE(bench.desk.rights(other).error().kind, ErrorKind::Forbidden);
            QCOMPARE(bench.desk.takeRights(other, wishOfJean(), u"k"_s).error().kind, ErrorKind::Forbidden);
            QCOMPARE(bench.desk.viewRights(other, request.id).error().kind, ErrorKind::Forbidden);
            QCOMPARE(bench.desk.takeRightsStep(other, request.id, 0, {Kind::Acknowledged, {}, {}, {}}).error().kind,
                     ErrorKind::Forbidden);
            QCOMPARE(bench.desk.searchForRights(other, request.id, 0, {}).error().kind, ErrorKind::Forbidden);
            QCOMPARE(bench.desk.eraseForRights(other, request.id, 0, {}).error().kind, ErrorKind::Forbidden);
        }
        const desk::Caller outside = bench.person(u"outside"_s, u"MG"_s, {Role::Support});
        QCOMPARE(bench.desk.rights(outside).error().kind, ErrorKind::Forbidden);
        QCOMPARE(bench.desk.viewRights(outside, request.id).error().kind, ErrorKind::Forbidden);
    }

    void itIsTakenDownOnceAndNumbered_data() { addBackends(); }
    void itIsTakenDownOnceAndNumbered()
    {
        Bench &bench = start();
        const desk::Caller sasha = support();
        const auto first = bench.desk.takeRights(sasha, wishOfJean(), u"one"_s);
        QCOMPARE(first->value.number, u"D-2026-0001"_s);
        QVERIFY(!first->repeated);
        const auto again = bench.desk.takeRights(sasha, wishOfJean(), u"one"_s);
        QVERIFY(again->repeated);
        QCOMPARE(again->value, first->value);
        QCOMPARE(bench.desk.takeRights(sasha, wishOfJean(RightKind::Access), u"one"_s).error().kind, ErrorKind::KeyReused);
        QCOMPARE(bench.desk.takeRights(sasha, wishOfJean(RightKind::Access), u"two"_s)->value.number, u"D-2026-0002"_s);
        RightsWish future = wishOfJean();
        future.receivedAt = m_clock.now() + Seconds(1);
        QCOMPARE(bench.desk.takeRights(sasha, future, u"three"_s).error().kind, ErrorKind::InvalidInput);

        // The list says nobody's name; who looks at one is in the trail, and sees that it is not the only one.
        const RightsRegister all = bench.desk.rights(sasha).value();
        QCOMPARE(all.requests.size(), std::size_t(2));
        QCOMPARE(all.requests.front().wish.subject, RightsSubject{});
        const RightsView view = bench.desk.viewRights(sasha, first->value.id).value();
        QCOMPARE(view.request.wish, wishOfJean());
        QCOMPARE(view.sameSubject, QStringList{u"D-2026-0002"_s});
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void whoSearchesForSomebodySaysForWhatAndTheTrailDoes_data() { addBackends(); }
    void whoSearchesForSomebodySaysForWhatAndTheTrailDoes()
    {
        Bench &bench = start();
        const desk::Caller sasha = support();
        const RightsCase known = taken(sasha, wishOfJean(), {Kind::IdentityEstablished});
        const auto search = [&](SearchPurpose purpose, const QString &words) {
            return bench.desk.searchForRights(sasha, known.id, bench.desk.viewRights(sasha, known.id)->request.version(),
                                              {purpose, words});
        };
        QCOMPARE(search(SearchPurpose::Other, u" "_s).error().kind, ErrorKind::InvalidInput);
        QVERIFY(search(SearchPurpose::Other, u"Jean DUPONTEL rang"_s).ok());
        QVERIFY(search(SearchPurpose::Complaint, {}).ok());
        const RightsCase now = bench.desk.viewRights(sasha, known.id)->request;
        RightsStep first{Kind::Searched, m_clock.now(), sasha.me.id, u"Jean DUPONTEL rang"_s, {}, SearchPurpose::Other};
        first.recipients.emplace();
        QCOMPARE(now.steps[1], first);
        QCOMPARE(now.steps[2].purpose, std::optional(SearchPurpose::Complaint));

        // By its number, and by nobody's name.
        QByteArrayList purposes;
        const std::vector<ledger::AuditRow> trail = ledger::AuditStore(*bench.ledger).after(0, 1000).value();
        for (const ledger::AuditRow &row : trail) {
            const QJsonObject entry = QJsonDocument::fromJson(row.content.toUtf8()).object();
            QVERIFY(!row.content.contains(u"DUPONTEL"));
            if (entry[u"event"_s] != u"rights-searched"_s)
                continue;
            QCOMPARE(entry[u"rightsNumber"_s].toString(), known.number);
            purposes.append(entry[u"purpose"_s].toString().toLatin1());
        }
        QCOMPARE(purposes, (QByteArrayList{"other", "complaint"}));
    }

    void allThatWasDoneForOneIsFoundByItsNumber_data() { addBackends(); }
    void allThatWasDoneForOneIsFoundByItsNumber()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sasha = support();
        const auto ready = [&](RightKind kind, std::set<Purpose> purposes = {}) {
            RightsWish wish = wishOfJean(kind);
            wish.scope.purposes = std::move(purposes);
            wish.words = u"Dupontelle"_s;
            return searched(sasha, taken(sasha, wish, {Kind::IdentityEstablished}));
        };
        const RightsCase access = ready(RightKind::Access);
        QVERIFY(bench.desk.archiveForRights(sasha, access.id, access.version(), {}).ok());
        QVERIFY(bench.desk.makeArchive().value());
        QVERIFY(bench.desk.takeRightsStep(sasha, access.id, access.version() + 1, {Kind::GivenUp, {}, {}, u"By mail"_s}).ok());
        const RightsCase right = ready(RightKind::Rectification);
        QVERIFY(bench.desk
                    .rectifyForRights(sasha, right.id, right.version(),
                                      {{{RectifiedField::Name, u"Jean Dupontel"_s, u"Jean Dupontelle"_s}}, {}})
                    .ok());
        const RightsCase objection = ready(RightKind::Objection, {Purpose::Improvement});
        QVERIFY(bench.desk.leaveOutForRights(sasha, objection.id, objection.version(), {}).ok());
        RightsCase restriction = ready(RightKind::Restriction);
        restriction = bench.desk.restrictForRights(sasha, restriction.id, restriction.version(), {}).value();
        for (const Kind kind : {Kind::LiftingTold, Kind::Lifted})
            restriction =
                bench.desk.takeRightsStep(sasha, restriction.id, restriction.version(), {kind, {}, {}, u"By mail"_s}).value();

        const desk::Caller lee = bench.person(u"lee"_s, u"FR"_s, {Role::Lead});
        for (const auto &[one, special] : {std::pair{access, QStringList{u"archive-asked"_s, u"archive-deleted"_s}},
                                           {right, {u"rectified"_s}},
                                           {objection, {u"left-out"_s}},
                                           {restriction, {u"restricted"_s, u"restriction-lifted"_s}}}) {
            TrailQuery query;
            query.request = RequestId{one.number};
            const TrailPage page = bench.desk.trail(lee, query).value();
            QStringList events;
            for (const TrailEntry &entry : page.entries) {
                QVERIFY2(entry.facts.contains(u"rights"_s) && entry.facts.contains(u"session"_s), qPrintable(entry.event));
                QCOMPARE(entry.facts.at(u"rights"_s), one.id.value);
                events.append(entry.event);
            }
            for (const QString &event : special + QStringList{u"rights-received"_s, u"rights-searched"_s, u"rights-step"_s})
                QVERIFY2(events.contains(event), qPrintable(event));
            // A look at it is found by it, too.
            QCOMPARE(bench.desk.trail(lee, query)->entries.front().event, u"trail-read"_s);
        }
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void itIsTakenOnGivenAndGivenBack_data() { addBackends(); }
    void itIsTakenOnGivenAndGivenBack()
    {
        Bench &bench = start();
        const desk::Caller sasha = support();
        const desk::Caller sol = bench.person(u"sol"_s, u"FR"_s, {Role::Support});
        const desk::Caller lea = bench.person(u"lea"_s, u"FR"_s, {Role::Lead});
        const desk::Caller noro = bench.person(u"noro"_s, u"MG"_s, {Role::Support});
        const RightsCase request = taken(sasha, wishOfJean());
        const auto give = [&](const desk::Caller &by, const PersonId &owner, int version) {
            RightsStep step{Kind::Assigned, {}, {}, u"Elle parle breton"_s};
            step.owner = owner;
            return bench.desk.takeRightsStep(by, request.id, version, step);
        };
        QCOMPARE(ownerOf(*give(sasha, sasha.me.id, 0)), sasha.me.id);
        QCOMPARE(give(sol, sol.me.id, 0).error().kind, ErrorKind::RequestChanged);
        QCOMPARE(obstacle(give(sasha, sasha.me.id, 1)), u"step: done"_s);
        for (const PersonId &other : {lea.me.id, noro.me.id, PersonId{u"nobody"_s}, PersonId()})
            QCOMPARE(obstacle(give(sasha, other, 1)), u"step: not-in-support"_s);
        const RightsCase given = give(sasha, sol.me.id, 1).value();
        QCOMPARE(given.steps.back(),
                 (RightsStep{Kind::Assigned, m_clock.now(), sasha.me.id, u"Elle parle breton"_s, {}, {}, sol.me.id}));

        // Who it is, and to whom it may be given, is in the list; by then sol has left.
        RightsRegister all = bench.desk.rights(sasha).value();
        QCOMPARE(ownerOf(all.requests.front()), sol.me.id);
        QCOMPARE(all.people.at(sol.me.id.value), u"sol"_s);
        QCOMPARE(std::set(all.support.begin(), all.support.end()), (std::set{sasha.me.id, sol.me.id}));
        QCOMPARE(all.people.count(lea.me.id.value), std::size_t(0));
        QVERIFY(bench.desk.setDisabled(u"sol"_s, true).ok());
        all = bench.desk.rights(sasha).value();
        QCOMPARE(all.support, std::vector<PersonId>{sasha.me.id});
        QCOMPARE(all.people.at(sol.me.id.value), u"sol"_s);
        QVERIFY(ownerOf(*bench.desk.takeRightsStep(sasha, request.id, 2, {Kind::GivenBack, {}, {}, {}})).isEmpty());
        QCOMPARE(obstacle(bench.desk.takeRightsStep(sasha, request.id, 3, {Kind::GivenBack, {}, {}, {}})),
                 u"step: nobodys-yet"_s);
    }

    void duplicatesOfOnePersonAreGroupedWithTheEarliest_data() { addBackends(); }
    void duplicatesOfOnePersonAreGroupedWithTheEarliest()
    {
        Bench &bench = start();
        const desk::Caller sasha = support();
        RightsWish wish = wishOfJean(RightKind::Access);
        const RightsCase first = taken(sasha, wish);
        wish.receivedAt += Seconds(60);
        wish.subject = {u"Jean D."_s, {u"jean@BOREALIS.example"_s}, {}, SubjectRole::Contact};
        const RightsCase second = taken(sasha, wish);
        const RightsCase erasure = taken(sasha, wishOfJean(RightKind::Erasure));
        RightsWish others = wishOfJean(RightKind::Access);
        others.subject = {u"Jean Dupontel"_s, {u"another@example.org"_s}, {}, SubjectRole::Contact};
        const RightsCase another = taken(sasha, others);
        const auto group = [&](const RightsCase &request, const QString &words) {
            return bench.desk.takeRightsStep(sasha, request.id, request.version(), {Kind::Grouped, {}, {}, words});
        };

        // The desk finds it, and lets in nothing else.
        QCOMPARE(bench.desk.viewRights(sasha, second.id)->duplicateOf, first.number);
        QVERIFY(bench.desk.viewRights(sasha, first.id)->duplicateOf.isEmpty());
        QVERIFY(bench.desk.viewRights(sasha, erasure.id)->duplicateOf.isEmpty());
        QCOMPARE(obstacle(group(second, u" "_s)), u"step: words-missing"_s);
        QCOMPARE(obstacle(group(second, u"the first"_s)), u"step: no-such-number"_s);
        QCOMPARE(obstacle(group(second, u"D-2026-0099"_s)), u"step: no-such-number"_s);
        QCOMPARE(obstacle(group(second, second.number)), u"step: no-such-number"_s);
        QCOMPARE(obstacle(group(second, another.number)), u"step: of-another"_s);
        QCOMPARE(obstacle(group(second, erasure.number)), u"step: of-another-kind"_s);
        QCOMPARE(obstacle(group(first, second.number)), u"step: other-later"_s);
        QCOMPARE(stateOf(*group(second, first.number)), RightsState::Grouped);
        wish.receivedAt += Seconds(60);
        const RightsCase third = taken(sasha, wish);
        QCOMPARE(obstacle(group(third, second.number)), u"step: itself-grouped"_s);
        QCOMPARE(bench.desk.viewRights(sasha, third.id)->duplicateOf, first.number);
        QVERIFY(bench.desk.takeRightsStep(sasha, first.id, 0, {Kind::GivenUp, {}, {}, u"Par courriel"_s}).ok());
        QCOMPARE(obstacle(group(third, first.number)), u"step: other-over"_s);
        QVERIFY(bench.desk.viewRights(sasha, third.id)->duplicateOf.isEmpty());
    }

    void itWaitsForEachClientThatHasAPart_data() { addBackends(); }
    void itWaitsForEachClientThatHasAPart()
    {
        Bench &bench = start();
        const desk::Caller sasha = support();
        RightsCase request = searched(sasha, taken(sasha, wishOfJean(), {Kind::IdentityEstablished}));
        const auto step = [&](Kind kind, const QString &client) {
            RightsStep one{kind, {}, {}, u"words"_s};
            one.client = client;
            return bench.desk.takeRightsStep(sasha, request.id, request.version(), one);
        };
        request = step(Kind::Forwarded, u"A"_s).value();
        request = step(Kind::Forwarded, u"B"_s).value();
        QCOMPARE(obstacle(step(Kind::ClientAnswered, {})), u"step: words-missing"_s);
        request = step(Kind::ClientAnswered, u"A"_s).value();
        QCOMPARE(obstacle(bench.desk.eraseForRights(sasha, request.id, request.version(), {request.number, {}, {}})),
                 u"step: client-first"_s);
        QCOMPARE(waitingClients(bench.desk.rights(sasha)->requests.front()).begin()->first, u"B"_s);
    }

    void clientsForWhomItIsHeldDecideUnlessItIsSaidWhyNot_data() { addBackends(); }
    void clientsForWhomItIsHeldDecideUnlessItIsSaidWhyNot()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        QJsonObject ofAnother = request(u"r2"_s);
        ofAnother.insert(u"client"_s, QJsonObject{{u"id"_s, u"client-2"_s}, {u"participant"_s, u"camille"_s}});
        (void)bench.take(package(ofAnother));
        // Of the same name and another address: whose client is asked when it is known to be his.
        QJsonObject namesakes = requestOfOthers(u"r3"_s, u"Jean Dupontel"_s);
        namesakes.insert(u"client"_s, QJsonObject{{u"id"_s, u"client-3"_s}, {u"participant"_s, u"camille"_s}});
        (void)bench.take(packageOfOthers(namesakes));
        const desk::Caller sasha = support();
        const auto find = [&](const RightsCase &request) {
            const Holdings held = bench.desk.searchForRights(sasha, request.id, request.version(), {}).value();
            std::map<RequestId, QString> codes;
            for (const HeldRequest &one : held.requests)
                codes[one.request] = one.clientCode;
            return std::pair(bench.desk.viewRights(sasha, request.id)->request, held);
        };
        const auto found = find(taken(sasha, wishOfJean(), {Kind::IdentityEstablished}));
        RightsCase jean = found.first;
        const Holdings &held = found.second;
        std::vector<RequestId> theirs;
        std::set<QString> clients;
        for (const HeldRequest &one : held.requests) {
            if (one.isByNameOnly)
                continue;
            theirs.push_back(one.request);
            clients.insert(one.clientCode);
            QVERIFY(!one.isAsClient);
        }
        QCOMPARE(clients.size(), 2U);
        const std::vector<QString> unasked = unaskedClients(jean);
        QCOMPARE(std::set(unasked.begin(), unasked.end()), clients);
        const auto erase = [&] { return bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, theirs, {}}); };
        const auto step = [&](Kind kind, const QString &client) {
            RightsStep one{kind, {}, {}, u"words"_s};
            one.client = client;
            jean = bench.desk.takeRightsStep(sasha, jean.id, jean.version(), one).value();
        };
        QCOMPARE(obstacle(erase()), u"step: forward-first"_s);
        step(Kind::Forwarded, unasked.front());
        QCOMPARE(obstacle(erase()), u"step: forward-first"_s);
        step(Kind::NotForwarded, unasked.back());
        QCOMPARE(obstacle(erase()), u"step: client-first"_s);
        step(Kind::ClientAnswered, unasked.front());
        QCOMPARE(bench.desk.rights(sasha)->requests.front().steps[1].recipients->size(), 2U); // as it is kept
        // A request of that name alone is another client's, who is asked once it is said to be his.
        const auto ofName = std::ranges::find_if(held.requests, &HeldRequest::isByNameOnly);
        QVERIFY(ofName != held.requests.end());
        theirs.push_back(ofName->request);
        QCOMPARE(obstacle(erase()), u"step: forward-first"_s);
        step(Kind::NotForwarded, ofName->clientCode);
        QVERIFY(erase().ok());

        // Whoever it is held for as the client answers to nobody else.
        (void)bench.take(package(request(u"r4"_s)));
        RightsWish wish = wishOfJean();
        wish.subject = {u"Camille Martineau"_s, {u"camille@zephyrin.example"_s}, {}, SubjectRole::User};
        auto [camille, hers] = find(taken(sasha, wish, {Kind::IdentityEstablished}));
        QVERIFY(std::ranges::all_of(hers.requests, &HeldRequest::isAsClient) && !hers.requests.empty());
        QVERIFY(unaskedClients(camille).empty());
    }

    /// It is the controller: what is held for it is neither given away nor erased, and its archive is not kept.
    void whatAClientDeclinesStaysAsItIs_data() { addBackends(); }
    void whatAClientDeclinesStaysAsItIs()
    {
        Bench &bench = start();
        const desk::Caller sasha = support();
        (void)bench.take(package(request(u"r1"_s)));
        QJsonObject ofAnother = request(u"r2"_s);
        ofAnother.insert(u"client"_s, QJsonObject{{u"id"_s, u"client-2"_s}, {u"participant"_s, u"camille"_s}});
        (void)bench.take(package(ofAnother));
        for (int i = 0; i < 2; ++i)
            (void)released(bench.person(u"gwenola"_s)); // into the calendars of both, and by mail
        const auto filesWithJean = [this](const QString &suffix) {
            int files = 0;
            for (QDirIterator all(m_folder->path(), {u"*."_s + suffix}, QDir::Files, QDirIterator::Subdirectories);
                 all.hasNext();) {
                QFile file(all.next());
                files += file.open(QIODevice::ReadOnly) && file.readAll().contains("jean@borealis.example") ? 1 : 0;
            }
            return files;
        };
        QCOMPARE(filesWithJean(u"ics"_s), 2);
        const int mails = filesWithJean(u"eml"_s);
        QVERIFY(mails >= 2);
        for (const RightKind kind : {RightKind::Access, RightKind::Erasure}) {
            RightsCase jean = taken(sasha, wishOfJean(kind), {Kind::IdentityEstablished});
            const Holdings held = bench.desk.searchForRights(sasha, jean.id, jean.version(), {}).value();
            jean = bench.desk.viewRights(sasha, jean.id)->request;
            QCOMPARE(held.requests.size(), 2U);
            const HeldRequest &agreed = held.requests[0], &declined = held.requests[1];
            const auto step = [&](Kind what, const QString &client) {
                RightsStep one{what, {}, {}, u"words"_s};
                one.client = client;
                jean = bench.desk.takeRightsStep(sasha, jean.id, jean.version(), one).value();
            };
            for (const HeldRequest &one : held.requests)
                step(Kind::Forwarded, one.clientCode);
            step(Kind::ClientAnswered, agreed.clientCode);
            if (kind == RightKind::Access) { // made while it had agreed
                step(Kind::ClientAnswered, declined.clientCode);
                QVERIFY(bench.desk.archiveForRights(sasha, jean.id, jean.version(), {}).ok() && bench.desk.makeArchive().ok());
                jean = bench.desk.viewRights(sasha, jean.id)->request;
                step(Kind::Forwarded, declined.clientCode);
            }
            step(Kind::ClientDeclined, declined.clientCode);
            if (kind == RightKind::Access) {
                QCOMPARE(stageOf(bench.desk.archiveState(sasha, jean.id).value()), ArchiveStage::Deleted);
                const desk::Parts parts = unlocked(archiveOf(sasha, jean));
                const QJsonArray requests = QJsonDocument::fromJson(parts.at(u"data.json"_s)).object()[u"requests"_s].toArray();
                QCOMPARE(requests.size(), 1);
                QCOMPARE(requests[0][u"request"_s].toString(), agreed.request.value);
                continue;
            }
            const auto erase = [&](const std::vector<RequestId> &those) {
                return bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, those, {}});
            };
            QCOMPARE(erase({agreed.request, declined.request}).error().kind, ErrorKind::RequestChanged);
            const RightsCase erased = erase({agreed.request}).value();
            QCOMPARE(erased.steps.back().erased->gone.requests, 1);
            const auto isGone = [&](const RequestId &one) {
                return !(*m_bench->ledger->row(u"SELECT content_deleted_at FROM request WHERE id = ?"_s, {one.value}))->isNull(0);
            };
            QVERIFY(isGone(agreed.request) && !isGone(declined.request));
            QCOMPARE(filesWithJean(u"ics"_s), 1);
            QCOMPARE(filesWithJean(u"eml"_s), mails / 2);
            // Nor is that client told that it was.
            QVERIFY(std::ranges::none_of(*erased.steps.back().recipients,
                                         [&](const HeldRecipient &one) { return one.who == declined.clientCode; }));
        }
    }

    void whatAsksForMoreIsNoDuplicate()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const desk::Caller sasha = support();
        RightsWish wish = wishOfJean(RightKind::Withdrawal);
        wish.scope.purposes = {Purpose::Newsletter};
        const RightsCase first = taken(sasha, wish);
        const RightsCase same = taken(sasha, wish);
        wish.scope.purposes.insert(Purpose::Scheduling);
        const RightsCase more = taken(sasha, wish);
        QCOMPARE(bench.desk.viewRights(sasha, same.id)->duplicateOf, first.number);
        QVERIFY(bench.desk.viewRights(sasha, more.id)->duplicateOf.isEmpty());
        QCOMPARE(obstacle(bench.desk.takeRightsStep(sasha, more.id, 0, {Kind::Grouped, {}, {}, first.number})),
                 u"step: of-another-scope"_s);
    }

    void whetherAnAddressIsHeldIsSaidUntilItIsKnownWhoItIs_data() { addBackends(); }
    void whetherAnAddressIsHeldIsSaidUntilItIsKnownWhoItIs()
    {
        Bench &bench = start();
        const desk::Caller sasha = support();
        (void)bench.take(package(request(u"r1"_s)));
        const auto view = [&](const RightsCase &request) { return bench.desk.viewRights(sasha, request.id).value(); };
        RightsWish wish = wishOfJean(RightKind::Access);
        RightsCase known = taken(sasha, wish);
        QVERIFY(view(known).mailIsHeld && view(known).phoneIsHeld);
        wish.subject = {u"Jean Dupontel"_s, {u"another@example.org"_s}, u"06 00 00 00 00"_s, SubjectRole::Contact};
        const RightsCase other = taken(sasha, wish);
        QVERIFY(!view(other).mailIsHeld && !view(other).phoneIsHeld);
        known = bench.desk.takeRightsStep(sasha, known.id, 0, {Kind::IdentityEstablished, {}, {}, u"Courriel"_s}).value();
        QVERIFY(!view(known).mailIsHeld && !view(known).phoneIsHeld);
        // A number is held, whoever's it is besides.
        QJsonObject shared = request(u"r2"_s);
        shared.insert(u"contacts"_s,
                      QJsonArray{QJsonObject{{u"name"_s, u"Paul Rosenbaum"_s}, {u"phones"_s, QJsonArray{u"01 44 55 66 77"_s}}}});
        (void)bench.take(package(shared));
        wish.subject.phone = u"01 44 55 66 77"_s;
        QVERIFY(view(taken(sasha, wish)).phoneIsHeld);
        wish.subject.phone = u"+44 1 44 55 66 77"_s; // of which the last digits are the same
        QVERIFY(!view(taken(sasha, wish)).phoneIsHeld);
    }

    void itSaysByWhoseDaysItCounts()
    {
        m_policy.rights = {{FrenchRegion::AlsaceMoselle, 5}, u"Europe/Madrid"_s};
        (void)startOn(u"sqlite"_s);
        m_policy = {};
        const RightsRegister all = m_bench->desk.rights(support()).value();
        QCOMPARE(all.rules, (ClockRules{FrenchRegion::AlsaceMoselle, 5}));
        QCOMPARE(all.zone, u"Europe/Madrid"_s);
    }

    void aLeadSaysWhoseHolidaysCount_data() { addBackends(); }
    void aLeadSaysWhoseHolidaysCount()
    {
        Bench &bench = start();
        const desk::Caller sasha = support();
        const desk::Caller lea = bench.person(u"lea"_s, u"FR"_s, {Role::Lead});
        QCOMPARE(bench.desk.holidays().value(), FrenchRegion::Common);
        QCOMPARE(bench.desk.setHolidays(FrenchRegion::AlsaceMoselle, sasha.me.id).error().kind, ErrorKind::Forbidden);
        QVERIFY(bench.desk.setHolidays(FrenchRegion::AlsaceMoselle, lea.me.id).ok());
        QVERIFY(bench.desk.setHolidays(FrenchRegion::AlsaceMoselle, lea.me.id).ok()); // changes nothing
        QCOMPARE(bench.desk.holidays().value(), FrenchRegion::AlsaceMoselle);
        QCOMPARE(bench.desk.rights(sasha)->rules.region, FrenchRegion::AlsaceMoselle);
        QVERIFY(bench.desk.setHolidays(FrenchRegion::Common, lea.me.id).ok());
        QCOMPARE(restart().desk.holidays().value(), FrenchRegion::Common);
        QStringList said;
        const std::vector<ledger::AuditRow> trail = ledger::AuditStore(*m_bench->ledger).after(0, 1000).value();
        for (const ledger::AuditRow &row : trail) {
            const QJsonObject entry = QJsonDocument::fromJson(row.content.toUtf8()).object();
            if (entry[u"event"_s] == u"holidays-changed"_s)
                said.append(entry[u"region"_s].toString());
        }
        QCOMPARE(said, (QStringList{u"alsace-moselle"_s, u"common"_s}));
    }

    /// A month from 26 February 2027 ends on Good Friday; after it Easter Monday is a holiday everywhere.
    void theClockOfAStepFollowsTheHolidaysThatCount()
    {
        (void)startOn(u"sqlite"_s);
        m_clock.set(u"2027-03-30T08:00:00Z"_s);
        const desk::Caller lea = m_bench->person(u"lea"_s, u"FR"_s, {Role::Lead});
        const desk::Caller sasha = support();
        RightsWish wish = wishOfJean(RightKind::Access);
        wish.receivedAt = fromRfc3339(u"2027-02-26T09:00:00Z"_s).value();
        const RightsCase request = taken(sasha, wish);
        const auto extend = [&] {
            return m_bench->desk.takeRightsStep(sasha, request.id, 0, {Kind::Extended, {}, {}, u"Nombreuses demandes"_s});
        };
        QCOMPARE(obstacle(extend()), u"step: too-late-to-extend"_s);
        QVERIFY(m_bench->desk.setHolidays(FrenchRegion::AlsaceMoselle, lea.me.id).ok());
        QCOMPARE(obstacle(extend()), QString());
        // What was in time when it was told stays so.
        QVERIFY(m_bench->desk.setHolidays(FrenchRegion::Common, lea.me.id).ok());
        QCOMPARE(obstacle(m_bench->desk.takeRightsStep(sasha, request.id, 1, {Kind::Acknowledged, {}, {}, u"Par courriel"_s})),
                 QString());
    }

    void oneThatIsOpenIsInTheRegisterHoweverManyAreOver_data() { addBackends(); }
    void oneThatIsOpenIsInTheRegisterHoweverManyAreOver()
    {
        Bench &bench = start();
        const desk::Caller sasha = support();
        const RightsCase open = taken(sasha, wishOfJean());
        const Status added = bench.ledger->transact([&]() -> Status {
            ledger::RightsStore store(*bench.ledger);
            for (int i = 0; i <= 1000; ++i) {
                RightsCase over{newId<RightsId>(), u"D-2025-%1"_s.arg(i), wishOfJean(RightKind::Access), {}};
                over.wish.receivedAt += Minutes(1);
                if (Status done = store.add(over, {sasha.me.id, over.number}, m_clock.now()); !done)
                    return done;
                if (Status done = store.addStep(over.id, 0, {Kind::Refused, m_clock.now(), sasha.me.id, {}}); !done)
                    return done;
            }
            return Done{};
        });
        QVERIFY(added.ok());
        const RightsRegister all = bench.desk.rights(sasha).value();
        QCOMPARE(all.requests.size(), std::size_t(1001));
        QCOMPARE(all.requests.back().id, open.id);
    }

    void anErasureThatIsOverSaysNobodysName_data()
    {
        QTest::addColumn<Kind>("end");
        QTest::newRow("grouped") << Kind::Grouped;
        QTest::newRow("given up") << Kind::GivenUp;
    }
    void anErasureThatIsOverSaysNobodysName()
    {
        QFETCH(Kind, end);
        (void)startOn(u"sqlite"_s);
        const desk::Caller sasha = support();
        const RightsWish wish = wishOfJean();
        RightsWish earlier = wish;
        earlier.receivedAt -= Seconds(60);
        earlier.subject = {{}, {u"jean@borealis.example"_s}, {}, SubjectRole::Contact};
        const QString number = taken(sasha, earlier).number;
        const RightsCase open = taken(sasha, wish, {Kind::Acknowledged});
        QVERIFY(everyByte().contains("DUPONTEL"));
        // Nor is there a digest by which a guess could be tried.
        const QByteArray digest =
            QCryptographicHash::hash(QJsonDocument(toJson(wish)).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256);
        QVERIFY(!everyByte().contains(digest));
        const RightsStep step{end, {}, {}, u"as %1, of Jean DUPONTEL"_s.arg(number)};
        const RightsCase over = m_bench->desk.takeRightsStep(sasha, open.id, open.version(), step).value();
        QCOMPARE(over.wish.subject, RightsSubject{});
        QVERIFY(!everyByte().contains("DUPONTEL"));
        // With which it was grouped stays.
        QCOMPARE(over.steps.back().words, end == Kind::Grouped ? number : QString());
        QCOMPARE(m_bench->desk.viewRights(sasha, open.id)->request, over);
    }

    void theClockGoesOnFromWhenThePersonAnswered_data() { addBackends(); }
    void theClockGoesOnFromWhenThePersonAnswered()
    {
        Bench &bench = start();
        const desk::Caller sasha = support();
        const RightsCase asked = taken(sasha, wishOfJean(), {Kind::IdentityAsked});
        RightsStep step{Kind::IdentityEstablished, {}, {}, u"Un appel"_s};
        step.answeredAt = m_clock.now() + Seconds(60);
        QCOMPARE(obstacle(bench.desk.takeRightsStep(sasha, asked.id, 1, step)), u"step: not-then"_s);
        m_clock.advance(Minutes(5 * 24 * 60));
        const RightsCase known = bench.desk.takeRightsStep(sasha, asked.id, 1, step).value();
        QCOMPARE(known.steps.back().answeredAt, step.answeredAt);
        QCOMPARE(known.steps.back().at, m_clock.now());
        QCOMPARE(bench.desk.viewRights(sasha, asked.id)->request, known);
        QCOMPARE(bench.desk.rights(sasha)->requests.front().steps.back().answeredAt, step.answeredAt);

        // A doubt that comes up later stops it again, and nothing is shown meanwhile.
        const RightsStep doubt{Kind::IdentityAsked, {}, {}, u"Une autre adresse"_s};
        const RightsCase again = bench.desk.takeRightsStep(sasha, asked.id, known.version(), doubt).value();
        QCOMPARE(bench.desk.searchForRights(sasha, asked.id, again.version(), {}).error().detail, u"step: identity-first"_s);
    }

    void whatWasTakenDownWrongIsPutRight_data() { addBackends(); }
    void whatWasTakenDownWrongIsPutRight()
    {
        Bench &bench = start();
        const desk::Caller sasha = support();
        RightsWish mistyped = wishOfJean(RightKind::Access);
        mistyped.subject = {u"Jean Dupontel"_s, {u"jeanne@borealis.example"_s}, {}, SubjectRole::Contact};
        const RightsCase known = taken(sasha, mistyped, {Kind::Acknowledged, Kind::IdentityEstablished});
        RightsWish right = mistyped;
        right.subject.mails = {u"jean@borealis.example"_s};
        right.receivedAt -= Minutes(60);
        const RightsCorrection correction{right, u"Relu sur le courriel"_s};
        for (const desk::Caller &other : {bench.person(u"sam"_s), bench.person(u"ines"_s, u"MA"_s, {Role::Support})})
            QCOMPARE(bench.desk.correctRights(other, known.id, 2, correction).error().kind, ErrorKind::Forbidden);
        QCOMPARE(bench.desk.correctRights(sasha, known.id, 1, correction).error().kind, ErrorKind::RequestChanged);
        QCOMPARE(bench.desk.correctRights(sasha, RightsId{u"nobody"_s}, 2, correction).error().kind, ErrorKind::NotFound);

        const RightsCase corrected = bench.desk.correctRights(sasha, known.id, 2, correction).value();
        QCOMPARE(corrected.wish, right);
        QCOMPARE(namesOf(corrected.steps.back().corrected), QStringList({u"received-at"_s, u"subject"_s}));
        QCOMPARE(corrected.steps.back().receivedWas, std::optional(mistyped.receivedAt));
        QCOMPARE(corrected.steps.back().by, sasha.me.id);
        QCOMPARE(bench.desk.viewRights(sasha, known.id)->request, corrected);
        QCOMPARE(bench.desk.rights(sasha)->requests.front().wish.receivedAt, right.receivedAt);
        // Who they are is to be said of the address that is right.
        QCOMPARE(bench.desk.searchForRights(sasha, known.id, 3, {}).error().detail, u"step: identity-first"_s);
        const auto rows = bench.ledger->rows(u"SELECT content FROM audit_entry ORDER BY number"_s);
        const QString entry = rows->at(rows->size() - 2).text(0); // the last is that it was viewed
        QVERIFY2(entry.contains(u"\"corrected\":\"received-at,subject\""_s), qPrintable(entry));
        QVERIFY(!entry.contains(u"jean"_s));

        // Nothing is received after it was taken down, though nothing was done with it yet.
        const RightsCase fresh = taken(sasha, wishOfJean(RightKind::Portability));
        m_clock.advance(Minutes(60));
        RightsWish later = fresh.wish;
        later.receivedAt = m_clock.now() - Minutes(30);
        QCOMPARE(obstacle(bench.desk.correctRights(sasha, fresh.id, 0, {later, u"Relu"_s})), u"step: received-later"_s);
    }

    void whoItWasTakenDownForByMistakeIsNotKept()
    {
        (void)startOn(u"sqlite"_s);
        const desk::Caller sasha = support();
        RightsWish mistyped = wishOfJean(RightKind::Access);
        mistyped.subject.mails = {u"nobody.of.that.name@elsewhere.example"_s};
        const RightsCase known = taken(sasha, mistyped);
        QVERIFY(everyByte().contains("nobody.of.that.name"));
        RightsWish right = wishOfJean(RightKind::Access);
        QVERIFY(m_bench->desk.correctRights(sasha, known.id, 0, {right, u"Relu"_s}).ok());
        QVERIFY(!everyByte().contains("nobody.of.that.name"));
    }

    void aStepIsDecidedOnWhatItsTakerHasSeen_data() { addBackends(); }
    void aStepIsDecidedOnWhatItsTakerHasSeen()
    {
        Bench &bench = start();
        const desk::Caller sasha = support();
        const RightsCase request = taken(sasha, wishOfJean());
        const RightsStep step{Kind::Acknowledged, {}, {}, u"Par courriel"_s};
        QCOMPARE(bench.desk.takeRightsStep(sasha, request.id, 0, step)->version(), 1);
        QCOMPARE(bench.desk.takeRightsStep(sasha, request.id, 0, step).error().kind, ErrorKind::RequestChanged);
        QCOMPARE(obstacle(bench.desk.takeRightsStep(sasha, request.id, 1, step)), u"step: done"_s);
        QCOMPARE(bench.desk.takeRightsStep(sasha, RightsId{u"nobody"_s}, 0, step).error().kind, ErrorKind::NotFound);
        QCOMPARE(bench.desk.searchForRights(sasha, request.id, 1, {}).error().detail, u"step: identity-first"_s);
        const RightsCase asked =
            bench.desk.takeRightsStep(sasha, request.id, 1, {Kind::IdentityAsked, {}, {}, u"Autre adresse"_s}).value();
        QCOMPARE(asked.steps.back().by, sasha.me.id);
        QCOMPARE(asked.steps.back().at, m_clock.now());
    }

    void whatIsHeldIsFoundByAddressNumberAndName_data() { addBackends(); }
    void whatIsHeldIsFoundByAddressNumberAndName()
    {
        Bench &bench = start();
        const RequestId first = bench.take(package(request(u"r1"_s)))->request;
        const RequestId second = bench.take(package(request(u"r2"_s)))->request;
        const desk::Caller sam = bench.person(u"sam"_s);
        QVERIFY(bench.desk.pull(sam, u"k"_s)->has_value()); // one of these two
        const RequestId sameName = bench.take(packageOfOthers(requestOfOthers(u"r3"_s, u"Jean Dupontel"_s)))->request;
        (void)bench.take(packageOfOthers(requestOfOthers(u"r4"_s)));

        const desk::Caller sasha = support();
        const RightsCase known = taken(sasha, wishOfJean(), {Kind::IdentityEstablished});
        const Holdings held = bench.desk.searchForRights(sasha, known.id, known.version(), {}).value();
        std::set<RequestId> sure, byName;
        int workstations = 0;
        for (const HeldRequest &one : held.requests) {
            (one.isByNameOnly ? byName : sure).insert(one.request);
            QVERIFY(one.isUnderWay);
            QCOMPARE(one.others, 2);
            QVERIFY(!one.clientCode.isEmpty() && !one.namedAs.isEmpty());
            workstations += one.workstations;
        }
        QCOMPARE(sure, (std::set<RequestId>{first, second}));
        QCOMPARE(byName, std::set<RequestId>{sameName});
        QCOMPARE(workstations, 1);
        for (const HeldRequest &one : held.requests)
            QVERIFY(one.isByNameOnly || one.namedAs.contains(u"Jean Dupontel <jean@borealis.example>"_s));
        std::map<DataCategory, int> items;
        for (const HeldCount &count : held.counts)
            items[count.category] = count.items;
        QCOMPARE(items.size(), std::size_t(5));
        QCOMPARE(items[DataCategory::Other], 2);    // a mail each
        QCOMPARE(items[DataCategory::Location], 2); // where they meet
        QCOMPARE(items[DataCategory::Tracking], 0);
        QVERIFY(items[DataCategory::Contact] >= 2);

        // By number alone, and by mail address alone in another case.
        RightsWish byPhone = wishOfJean(RightKind::Access);
        byPhone.subject = {{}, {}, u"+33 (0)6 98 76 54 32"_s, SubjectRole::Contact};
        const RightsCase phoned = taken(sasha, byPhone, {Kind::IdentityEstablished});
        QCOMPARE(bench.desk.searchForRights(sasha, phoned.id, phoned.version(), {})->requests.size(), std::size_t(2));
        RightsWish stranger = wishOfJean(RightKind::Access);
        stranger.subject = {u"Quelqu'un d'autre"_s, {u"autre@exemple.test"_s}, {}, SubjectRole::Contact};
        const RightsCase other = taken(sasha, stranger, {Kind::IdentityEstablished});
        QVERIFY(bench.desk.searchForRights(sasha, other.id, other.version(), {})->requests.empty());
    }

    void theIndexSaysNobodysName()
    {
        (void)startOn(u"sqlite"_s);
        (void)m_bench->take(package(request(u"r1"_s)));
        QVERIFY(m_bench->desk.tick().ok());
        const auto rows = m_bench->ledger->rows(u"SELECT key FROM mention"_s);
        QVERIFY(rows->size() > 5);
        for (const auto &row : *rows) {
            QCOMPARE(row.bytes(0).size(), 16);
            QVERIFY(!row.bytes(0).toLower().contains("jean"));
        }
    }

    void erasedNothingOfThemIsLeftAnywhere()
    {
        (void)startOn(u"sqlite"_s);
        Bench &bench = *m_bench;
        const RequestId first = bench.take(package(request(u"r1"_s)))->request;
        const desk::Caller sam = bench.person(u"sam"_s);
        (void)released(sam);
        (void)bench.take(package(request(u"r2"_s)));
        const HeldCase second = **bench.desk.pull(sam, u"in hand"_s);
        QVERIFY(
            bench.desk.keepDraft(sam, second.content.id, second.lease.id, {R"({"question":"Dupontel?"})", m_clock.now()}).ok());
        const RequestId others = bench.take(packageOfOthers(requestOfOthers(u"r3"_s)))->request;
        const RequestId sameName = bench.take(packageOfOthers(requestOfOthers(u"r4"_s, u"Jean Dupontel"_s)))->request;
        Files broken = package(request(u"r5"_s));
        broken[u"request.json"_s] = "{";
        (void)bench.take(broken);
        QVERIFY(everyByte().contains("Dupontel") && everyByte().contains("borealis"));

        const desk::Caller sasha = support();
        RightsCase jean = searched(sasha, taken(sasha, wishOfJean(), {Kind::Acknowledged, Kind::IdentityEstablished}));
        QCOMPARE(obstacle(bench.desk.eraseForRights(sasha, jean.id, jean.version(), {u"D-2026-0002"_s, {}})).left(7),
                 u"number:"_s);
        for (const std::vector<RequestId> &unlikeFound : {std::vector{others}, std::vector{sameName}, std::vector<RequestId>()})
            QCOMPARE(bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, unlikeFound}).error().kind,
                     ErrorKind::RequestChanged);
        jean = bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, {first, second.content.id, sameName}})
                   .value();
        QCOMPARE(jean.steps.back().kind, Kind::Acted);

        // One workstation has to answer for both; until it has, everybody sees that it has not.
        std::vector<ErasureReceipt> receipts = bench.desk.viewRights(sasha, jean.id)->receipts;
        QCOMPARE(receipts, (std::vector<ErasureReceipt>{{u"sam"_s, 2, 0, std::nullopt}}));
        QCOMPARE(bench.desk.work(sam)->size(), std::size_t(0));
        const std::vector<PurgeOrder> orders = bench.desk.purgeOrders(sam).value();
        for (const PurgeOrder &order : orders)
            QVERIFY(bench.desk.acknowledgePurge(sam, order.id).ok());
        receipts = bench.desk.viewRights(sasha, jean.id)->receipts;
        QVERIFY(receipts.front().isComplete() && receipts.front().lastAt == m_clock.now());

        // They are told, and then not even the request to be erased says who they were.
        jean = toldRecipients(sasha, jean);
        jean = bench.desk.takeRightsStep(sasha, jean.id, jean.version(), {Kind::Answered, {}, {}, u"Par courriel"_s}).value();
        QCOMPARE(jean.wish.subject, RightsSubject{});
        const QByteArray left = everyByte();
        for (const char *word : {"Dupontel", "DUPONTEL", "borealis", "Borealis", "06 98 76 54 32", "Courriel du fil"})
            QVERIFY2(!left.contains(word), word);
        // Others stay, and the trail is whole.
        QVERIFY(left.contains("Kervella"));
        QCOMPARE(bench.desk.queues(sam)->supervision, 1);
        QVERIFY(bench.desk.verifyAudit().ok());
        QVERIFY(left.contains("rights-erased"));
    }

    void whoAskedIsForgottenYearsAfterTheEnd_data() { addBackends(); }
    void whoAskedIsForgottenYearsAfterTheEnd()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sasha = support();
        const RightsCase open = taken(sasha, wishOfJean(RightKind::Access), {Kind::Acknowledged});
        const RightsCase refused = taken(sasha, wishOfJean(RightKind::Access), {Kind::Refused});
        const RightsCase erasure = taken(sasha, wishOfJean(), {Kind::Refused}); // of which they may complain
        RightsCase restricted = searched(sasha, taken(sasha, wishOfJean(RightKind::Restriction), {Kind::IdentityEstablished}));
        restricted = bench.desk.restrictForRights(sasha, restricted.id, restricted.version(), {}).value();
        restricted = toldRecipients(sasha, restricted);
        RightsWish wish = wishOfJean(RightKind::Objection);
        wish.scope.purposes = {Purpose::Improvement};
        RightsCase objected = searched(sasha, taken(sasha, wish, {Kind::IdentityEstablished}));
        objected = bench.desk.leaveOutForRights(sasha, objected.id, objected.version(), {}).value();
        for (RightsCase *one : {&restricted, &objected})
            *one = bench.desk.takeRightsStep(sasha, one->id, one->version(), {Kind::Answered, {}, {}, u"Par courriel"_s}).value();
        const auto daysPass = [&](int days) {
            m_clock.advance(Seconds(days * 86'400));
            while (bench.desk.tick().ok() && bench.desk.deleteWhatIsDue().value() > 0) { }
        };
        const auto now = [&](const RightsCase &request) {
            return ledger::RightsStore(*bench.ledger).find(request.id).value().value();
        };
        daysPass(5 * 365);
        QCOMPARE(now(refused), refused);
        QCOMPARE(now(erasure), erasure);
        daysPass(3);
        QCOMPARE(now(refused), forgotten(refused));
        QCOMPARE(now(erasure), forgotten(erasure));
        QCOMPARE(now(open), open);                                       // it has to be answered
        QCOMPARE(now(restricted).wish.subject, restricted.wish.subject); // they still hold
        QCOMPARE(now(objected).wish.subject, objected.wish.subject);
        const auto trail = ledger::AuditStore(*bench.ledger).after(0, 10'000);
        const auto noted = std::ranges::count_if(*trail, [&](const ledger::AuditRow &entry) {
            return entry.content.contains(u"content-deleted"_s) && entry.content.contains(refused.number)
                && !entry.content.contains(u"DUPONTEL"_s);
        });
        QCOMPARE(noted, 1);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void whoIsErasedIsForgottenByWhatElseTheyAsked_data() { addBackends(); }
    void whoIsErasedIsForgottenByWhatElseTheyAsked()
    {
        Bench &bench = start();
        const RequestId held = bench.take(package(request(u"r1"_s)))->request;
        const desk::Caller sasha = support();
        const auto refused = [&](const RightsWish &wish) { return taken(sasha, wish, {Kind::Acknowledged, Kind::Refused}); };
        const RightsCase before = refused(wishOfJean(RightKind::Access));
        RightsWish byNumber = wishOfJean(RightKind::Portability);
        byNumber.subject = {{}, {}, u"+33 6 98 76 54 32"_s, SubjectRole::Contact};
        const RightsCase phoned = refused(byNumber);
        RightsWish stranger = wishOfJean(RightKind::Access);
        stranger.subject = {u"DUPONTEL Jean"_s, {u"autre@exemple.test"_s}, {}, SubjectRole::Contact};
        const RightsCase namesake = refused(stranger);
        const RightsCase open = taken(sasha, wishOfJean(RightKind::Access));
        RightsCase jean = searched(sasha, taken(sasha, wishOfJean(), {Kind::IdentityEstablished}));
        jean = bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, {held}}).value();
        jean = toldRecipients(sasha, jean);
        jean = bench.desk.takeRightsStep(sasha, jean.id, jean.version(), {Kind::Answered, {}, {}, u"Par courriel"_s}).value();
        const auto now = [&](const RightsCase &request) { return bench.desk.viewRights(sasha, request.id)->request; };
        for (const RightsCase &over : {before, phoned}) {
            QCOMPARE(now(over).wish.subject, RightsSubject{});
            QCOMPARE(now(over).steps.back().words, QString());
            QCOMPARE(now(over).number, over.number);
        }
        QCOMPARE(now(namesake), namesake);
        QCOMPARE(now(open), open); // it has to be answered
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void whatTheErasedStillAskIsForgottenWhenItEnds_data() { addBackends(); }
    void whatTheErasedStillAskIsForgottenWhenItEnds()
    {
        Bench &bench = start();
        const RequestId held = bench.take(package(request(u"r1"_s)))->request;
        const desk::Caller sasha = support();
        RightsCase open = taken(sasha, wishOfJean(RightKind::Access), {Kind::Acknowledged});
        const RightsCase namesake = taken(sasha, [] {
            RightsWish wish = wishOfJean(RightKind::Access);
            wish.subject = {u"DUPONTEL Jean"_s, {u"autre@exemple.test"_s}, {}, SubjectRole::Contact};
            return wish;
        }());
        RightsCase jean = searched(sasha, taken(sasha, wishOfJean(), {Kind::IdentityEstablished}));
        jean = bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, {held}}).value();
        jean = toldRecipients(sasha, jean);
        jean = bench.desk.takeRightsStep(sasha, jean.id, jean.version(), {Kind::Answered, {}, {}, u"Par courriel"_s}).value();
        open = bench.desk.takeRightsStep(sasha, open.id, open.version(), {Kind::Noted, {}, {}, u"Jean a rappelé"_s}).value();
        QCOMPARE(open.wish, wishOfJean(RightKind::Access)); // it has to be answered
        const auto refuse = [&](const RightsCase &request) {
            return bench.desk.takeRightsStep(sasha, request.id, request.version(), {Kind::Refused, {}, {}, refusal(sasha)})
                .value();
        };
        open = refuse(open);
        QCOMPARE(open.wish.subject, RightsSubject{});
        for (const RightsStep &step : open.steps)
            QCOMPARE(step.words, QString());
        QCOMPARE(bench.desk.viewRights(sasha, open.id)->request, open);
        // Nor is anything of them written into it afterwards.
        open = bench.desk.takeRightsStep(sasha, open.id, open.version(), {Kind::Noted, {}, {}, u"Jean"_s}).value();
        QCOMPARE(open.steps.back().words, QString());
        QCOMPARE(refuse(namesake).wish, namesake.wish);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void nobodyWaitsForAWorkstationWhoseSessionIsOver_data() { addBackends(); }
    void nobodyWaitsForAWorkstationWhoseSessionIsOver()
    {
        Bench &bench = start();
        const RequestId held = bench.take(package(request(u"r1"_s)))->request;
        const desk::Caller sam = bench.person(u"sam"_s);
        QVERIFY(bench.desk.pull(sam, u"k"_s)->has_value());
        const desk::Caller sasha = support();
        RightsCase jean = searched(sasha, taken(sasha, wishOfJean(), {Kind::IdentityEstablished}));
        jean = bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, {held}}).value();
        const auto receipt = [&] { return bench.desk.viewRights(sasha, jean.id)->receipts.front(); };
        QVERIFY(!receipt().isSettled() && !receipt().lapsedAt);
        m_clock.advance(Minutes(5));
        QVERIFY(bench.desk.signOut(sam).ok());
        QCOMPARE(receipt().lapsedAt, m_clock.now());
        QVERIFY(receipt().isSettled() && !receipt().isComplete());
        // Back at work, it is waited for again, until it has said so.
        const auto again = bench.desk.signIn(u"sam"_s, u"correct horse"_s, u"198.51.100.1"_s);
        const desk::Caller back = bench.desk.authenticate(again->token).value();
        QVERIFY(!receipt().isSettled());
        QVERIFY(bench.desk.acknowledgePurge(back, bench.desk.purgeOrders(back)->front().id).ok());
        QVERIFY(receipt().isComplete());
        QVERIFY(!receipt().lapsedAt);
    }

    void erasingAgainFindsNothingMore_data() { addBackends(); }
    void erasingAgainFindsNothingMore()
    {
        Bench &bench = start();
        const RequestId first = bench.take(package(request(u"r1"_s)))->request;
        const desk::Caller sasha = support();
        RightsCase jean = searched(sasha, taken(sasha, wishOfJean(), {Kind::IdentityEstablished}));
        jean = bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, {first}}).value();
        // What has come in meanwhile goes with the next.
        const RequestId second = bench.take(package(request(u"r2"_s)))->request;
        const RightsCase again = searched(sasha, jean);
        QCOMPARE(bench.desk.searchForRights(sasha, again.id, again.version(), {})->requests.size(), std::size_t(1));
        const RightsCase now = bench.desk.viewRights(sasha, again.id)->request;
        const RightsCase done = bench.desk.eraseForRights(sasha, now.id, now.version(), {now.number, {second}}).value();
        QVERIFY(bench.desk.searchForRights(sasha, done.id, done.version(), {})->requests.empty());
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void whatWasNotShownIsNotErased_data() { addBackends(); }
    void whatWasNotShownIsNotErased()
    {
        Bench &bench = start();
        const RequestId shown = bench.take(package(request(u"r1"_s)))->request;
        const desk::Caller sasha = support();
        const RightsCase jean = searched(sasha, taken(sasha, wishOfJean(), {Kind::IdentityEstablished}));
        const RequestId later = bench.take(package(request(u"r2"_s)))->request;
        QCOMPARE(bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, {shown}}).error().kind,
                 ErrorKind::RequestChanged);
        const Holdings held = bench.desk.searchForRights(sasha, jean.id, jean.version(), {}).value();
        QCOMPARE(held.requests.size(), std::size_t(2));
        const RightsCase now = bench.desk.viewRights(sasha, jean.id)->request;
        QVERIFY(bench.desk.eraseForRights(sasha, now.id, now.version(), {now.number, {shown, later}}).ok());
    }
};

QTEST_GUILESS_MAIN(RightsTest)
#include "rightstest.moc"
