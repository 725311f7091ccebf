// What is erased of somebody beyond the ledger, and that nothing of anybody else is (D5).
#include "models/domain/erasurecertificate.h"
#include "models/domain/rightsletters.h"
#include "models/ledger/audit.h"
#include "models/ledger/incidents.h"
#include "models/ledger/requests.h"
#include "tests/desk/rightsfixture.h"

using namespace fixture;

class ErasureTest : public RightsDeskTest
{
    Q_OBJECT

private:
    RightsCase erased(const RightsWish &wish, const std::vector<RequestId> &byNameToo = {})
    {
        const desk::Caller sasha = support();
        const RightsCase known = taken(sasha, wish, {Kind::IdentityEstablished});
        std::vector<RequestId> theirs = byNameToo;
        const Holdings found = m_bench->desk.searchForRights(sasha, known.id, known.version(), {}).value();
        for (const HeldRequest &held : found.requests) {
            if (!held.isByNameOnly)
                theirs.push_back(held.request);
        }
        const RightsCase now = withoutClients(sasha, m_bench->desk.viewRights(sasha, known.id)->request);
        return m_bench->desk.eraseForRights(sasha, now.id, now.version(), {now.number, theirs}).value();
    }
    RightsCase found(const desk::Caller &sasha, const RightsWish &wish)
    {
        return searched(sasha, taken(sasha, wish, {Kind::IdentityEstablished}));
    }
    RightsCase step(const desk::Caller &sasha, const RightsCase &request, Kind kind, const QString &words = u"Par courriel"_s)
    {
        return m_bench->desk.takeRightsStep(sasha, request.id, request.version(), {kind, {}, {}, words}).value();
    }
    ledger::RequestRow row(const RequestId &request) { return *ledger::RequestStore(*m_bench->ledger).find(request).value(); }
    bool isGone(const RequestId &request)
    {
        return !(*m_bench->ledger->row(u"SELECT content_deleted_at FROM request WHERE id = ?"_s, {request.value}))->isNull(0);
    }
    static RightsWish wishOf(const QString &name, const QStringList &mails)
    {
        RightsWish wish = wishOfJean();
        wish.subject = {name, mails, {}, SubjectRole::Contact};
        return wish;
    }
    /// Mails that the scheduling service has not taken yet.
    int outgoing() const { return static_cast<int>(QDir(m_folder->filePath(u"mail"_s)).entryList(QDir::Files).size()); }
    QByteArray calendars() const
    {
        QByteArray bytes;
        for (QDirIterator files(m_folder->filePath(u"calendars"_s), QDir::Files); files.hasNext();) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                bytes += file.readAll();
        }
        return bytes;
    }
    void releasedWith(const desk::Caller &supervisor, const Ruling &ruling, const std::vector<Share> &sharing = {})
    {
        const HeldCase held = **m_bench->desk.pull(supervisor, randomUuid());
        QVERIFY(m_bench->desk.decide(supervisor, decisionOn(held, ruling, sharing)).ok());
        m_clock.advance(Minutes(1));
        QVERIFY(m_bench->desk.tick().ok());
    }

private Q_SLOTS:
    void init() { m_bench.reset(); }

    void ofTheSampleItIsErasedAndNotJustOver_data() { addBackends(); }
    void ofTheSampleItIsErasedAndNotJustOver()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        releasedWith(bench.person(u"sam"_s), ruling::Decline{DeclineReason::Other, u"Non."_s});
        (void)erased(wishOfJean());
        const auto row = bench.ledger->row(u"SELECT gone FROM handled"_s);
        QCOMPARE((*row)->text(0), u"erased"_s);
    }

    void mailsThatOnlySpeakOfThemGoToo()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const desk::Caller sam = bench.person(u"sam"_s);
        // The door's code for Jean alone, so that each gets a mail; and one to the client that names her in its text.
        (void)bench.take(package(request(u"r1"_s)));
        releasedWith(sam, ruling::Schedule{range(u"2026-03-31T12:00:00Z"_s, u"2026-03-31T13:00:00Z"_s)},
                     {{ShareableId{u"door"_s}, drawnToken(u"PERSON_2"_s)}});
        QCOMPARE(outgoing(), 3);
        (void)bench.take(package(request(u"r2"_s)));
        releasedWith(sam, ruling::Decline{DeclineReason::Other, withTokens(u"{PERSON_3} ne veut pas"_s)});
        QCOMPARE(outgoing(), 4);
        (void)bench.take(packageOfOthers(requestOfOthers(u"r3"_s)));
        releasedWith(sam, ruling::Decline{DeclineReason::Other, u"Non."_s});
        QCOMPARE(outgoing(), 5);
        (void)erased(wishOf(u"Anna Kowalczyk"_s, {u"anna@borealis.example"_s}));
        QCOMPARE(outgoing(), 1);
    }

    void whatIsOfANamesakeStays()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const RequestId namesakes = bench.take(packageOfOthers(requestOfOthers(u"r1"_s, u"Jean Dupontel"_s)))->request;
        (void)released(bench.person(u"sam"_s));
        Files broken = packageOfOthers(requestOfOthers(u"r2"_s));
        broken[u"thread/01.eml"_s].replace("Ines Kervella", "Jean Dupontel");
        broken[u"request.json"_s] = "{";
        (void)bench.take(broken);
        QCOMPARE(outgoing(), 1);
        QCOMPARE(calendars().count("ines@ailleurs.example"), 1);
        (void)erased(wishOfJean());
        QCOMPARE(outgoing(), 1);
        QCOMPARE(calendars().count("ines@ailleurs.example"), 1);
        QVERIFY(everyByte().contains("From: Jean Dupontel"));
        // Of those that were said to be theirs all goes.
        (void)erased(wishOfJean(), {namesakes});
        QCOMPARE(outgoing(), 0);
        QCOMPARE(calendars().count("ines@ailleurs.example"), 0);
    }

    /// Both are reached at the switchboard.
    void whatIsOfAColleagueOnTheSameNumberStays()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const RequestId own = bench.take(package(request(u"r1"_s)))->request;
        QJsonObject json = requestOfOthers(u"r2"_s);
        QJsonArray participants = json.value(u"participants"_s).toArray();
        QJsonObject ines = participants.at(1).toObject();
        ines.insert(u"phones"_s, QJsonArray{u"06 98 76 54 32"_s});
        participants.replace(1, ines);
        json.insert(u"participants"_s, participants);
        Files files = packageOfOthers(json);
        files[u"thread/01.eml"_s].replace("06 11 22 33 44", "06 98 76 54 32");
        const RequestId colleagues = bench.take(files)->request;
        (void)erased(wishOfJean());
        QVERIFY(isGone(own) && !isGone(colleagues));
    }

    void whatIsKeptBackStaysAndIsWorkedByNobody_data() { addBackends(); }
    void whatIsKeptBackStaysAndIsWorkedByNobody()
    {
        Bench &bench = start();
        const desk::Caller sam = bench.person(u"sam"_s);
        const RequestId claimed = bench.take(package(request(u"r1"_s)))->request;
        (void)released(sam);
        const int mails = outgoing(); // of what stays
        const RequestId going = bench.take(package(request(u"r2"_s)))->request;
        releasedWith(sam, ruling::Decline{DeclineReason::Other, u"Non."_s});
        QCOMPARE(outgoing(), mails + 1);
        const desk::Caller sasha = support();
        RightsCase jean = found(sasha, wishOfJean());
        const KeepingBack claim{claimed, KeepingGround::LegalClaims, u" Litige en cours "_s};
        jean = bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, {going}, {claim}}).value();
        QVERIFY(row(claimed).isRestricted && !isGone(claimed));
        QVERIFY(isGone(going));
        QCOMPARE(outgoing(), mails);
        QCOMPARE(calendars().count("BEGIN:VEVENT"), 1);

        // It says what went, and what stays and why, also when nobody's name is in it any more.
        const KeptRequest kept{{claimed, KeepingGround::LegalClaims, u"Litige en cours"_s}, row(claimed).receivedAt};
        QCOMPARE(jean.steps.back().erased, (Erased{{1, 0, 1, 1, 0, 1}, {kept}}));
        jean = step(sasha, toldRecipients(sasha, jean), Kind::Answered);
        QVERIFY(jean.wish.subject.mails.isEmpty());
        QCOMPARE(keptBack(bench.desk.viewRights(sasha, jean.id)->request), std::vector<KeptRequest>{kept});
        const RightsRegister all = bench.desk.rights(sasha).value();
        QVERIFY(keptBack(all.requests.front()).front().back.reason.isEmpty());
        const auto trail = ledger::AuditStore(*bench.ledger).after(0, 10'000);
        QVERIFY(std::any_of(trail->begin(), trail->end(), [&claimed](const ledger::AuditRow &entry) {
            return entry.content.contains(u"kept-back"_s) && entry.content.contains(claimed.value)
                && entry.content.contains(u"legal-claims"_s);
        }));
        QVERIFY(std::none_of(trail->begin(), trail->end(),
                             [](const ledger::AuditRow &entry) { return entry.content.contains(u"Litige"_s); }));

        // Once nothing asks for it any more it goes as well.
        QVERIFY(!bench.desk.takeRightsStep(sasha, jean.id, jean.version(), {Kind::KeptErased, {}, {}, u"yes"_s}).ok());
        QVERIFY(!isGone(claimed));
        jean = step(sasha, jean, Kind::KeptErased, jean.number);
        QVERIFY(isGone(claimed));
        QCOMPARE(jean.steps.back().erased, (Erased{{1, 0, 1, 1, 1, mails}, {}}));
        QCOMPARE(outgoing(), 0);
        QCOMPARE(calendars().count("BEGIN:VEVENT"), 0);
        QVERIFY(keptBack(bench.desk.viewRights(sasha, jean.id)->request).empty());
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void aCertificateIsSignedAndFitsTheTrail_data() { addBackends(); }
    void aCertificateIsSignedAndFitsTheTrail()
    {
        Bench &bench = start();
        const desk::Caller sam = bench.person(u"sam"_s);
        (void)bench.take(package(request(u"r1"_s)));
        (void)released(sam);
        const desk::Caller sasha = support();
        const RightsCase before = found(sasha, wishOfJean());
        QCOMPARE(bench.desk.certifyErasure(sasha, before.id).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(bench.desk.certifyErasure(sam, before.id).error().kind, ErrorKind::Forbidden);
        QCOMPARE(bench.desk.certifyErasure(u"D-2020-0001"_s).error().kind, ErrorKind::NotFound);
        const Holdings held = bench.desk.searchForRights(sasha, before.id, before.version(), {}).value();
        QVERIFY(bench.desk
                    .eraseForRights(sasha, before.id, before.version() + 1, {before.number, {held.requests.front().request}, {}})
                    .ok());

        const ErasureCertificate pending = bench.desk.certifyErasure(sasha, before.id).value();
        QCOMPARE(pending.gone.requests, 1);
        QCOMPARE(pending.gone.decisions, 1);
        QCOMPARE(pending.workstations, 1);
        QCOMPARE(pending.pending(), 1);
        QVERIFY(bench.desk.acknowledgePurge(sam, bench.desk.purgeOrders(sam)->front().id).ok());
        const ErasureCertificate certificate = bench.desk.certifyErasure(before.number).value();
        QCOMPARE(certificate.pending(), 0);
        QCOMPARE(certificate.lastAt, std::optional(m_clock.now()));
        QVERIFY(certificate.trailNumber > pending.trailNumber); // that the other was issued is in it
        const auto last = ledger::AuditStore(*bench.ledger).after(certificate.trailNumber, 1);
        const QJsonObject entry = QJsonDocument::fromJson(last->front().content.toUtf8()).object();
        QCOMPARE(entry[u"event"_s].toString(), u"erasure-certified"_s);
        QCOMPARE(entry[u"rightsNumber"_s].toString(), before.number);

        // It holds, and nothing that anybody changes in it does.
        const QString key = bench.desk.auditKey().value();
        QVERIFY(desk::Desk::checkCertificate(*erasureCertificateIn(toFile(certificate)), {key}).ok());
        QVERIFY(bench.desk.certificateAgainstTrail(certificate).ok());
        QVERIFY(!desk::Desk::checkCertificate(certificate, {u"another"_s}).ok());
        ErasureCertificate changed = certificate;
        changed.gone.requests = 2;
        QVERIFY(!desk::Desk::checkCertificate(changed, {}).ok());
        changed = certificate;
        changed.trailHash = pending.trailHash;
        QCOMPARE(bench.desk.certificateAgainstTrail(changed).error().kind, ErrorKind::StorageDamaged);
        changed.trailNumber = 1'000'000;
        QCOMPARE(bench.desk.certificateAgainstTrail(changed).error().kind, ErrorKind::StorageDamaged);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void consentTakenBackForSchedulingErasesWhatIsHeldForIt_data() { addBackends(); }
    void consentTakenBackForSchedulingErasesWhatIsHeldForIt()
    {
        Bench &bench = start();
        const RequestId theirs = bench.take(package(request(u"r1"_s)))->request;
        const RequestId others = bench.take(packageOfOthers(requestOfOthers(u"r2"_s)))->request;
        const desk::Caller sasha = support();
        RightsWish wish = wishOfJean(RightKind::Withdrawal);
        wish.scope.purposes = {Purpose::Scheduling, Purpose::Newsletter};
        RightsCase jean = found(sasha, wish);
        QCOMPARE(obstacle(bench.desk.leaveOutForRights(sasha, jean.id, jean.version(), {})), u"step: not-of-this-kind"_s);
        jean = bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, {theirs}, {}}).value();
        QVERIFY(isGone(theirs) && !isGone(others));
        jean = toldRecipients(sasha, jean);
        QCOMPARE(obstacle(bench.desk.takeRightsStep(sasha, jean.id, jean.version(), {Kind::Answered, {}, {}, u"Par courriel"_s})),
                 u"step: service-first"_s);
        for (const Kind kind : {Kind::PassedOn, Kind::Answered})
            jean = step(sasha, jean, kind, u"The scheduling service, by mail"_s);
        // Who has taken their consent back is not forgotten: it holds for what comes.
        QCOMPARE(jean.wish.subject, wish.subject);
        const ErasureCertificate certificate = bench.desk.certifyErasure(jean.number).value();
        QCOMPARE(certificate.right, RightKind::Withdrawal);
        QCOMPARE(certificate.purposes, wish.scope.purposes);
        QCOMPARE(certificate.gone.requests, 1);
    }

    void nothingIsKeptBackWithoutAReasonOrThatIsNotTheirs()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const RequestId theirs = bench.take(package(request(u"r1"_s)))->request;
        const RequestId others = bench.take(packageOfOthers(requestOfOthers(u"r2"_s)))->request;
        const desk::Caller sasha = support();
        const RightsCase jean = found(sasha, wishOfJean());
        const auto refused = [&](const std::vector<RequestId> &going, const KeepingBack &back) {
            return bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, going, {back}}).error().kind;
        };
        using enum KeepingGround;
        QCOMPARE(refused({}, {theirs, LegalClaims, u" "_s}), ErrorKind::InvalidInput);
        QCOMPARE(refused({theirs}, {theirs, LegalClaims, u"Litige"_s}), ErrorKind::InvalidInput);
        QCOMPARE(refused({theirs}, {others, LegalClaims, u"Litige"_s}), ErrorKind::RequestChanged);
        QCOMPARE(refused({theirs}, {RequestId{u"nothing"_s}, LegalClaims, u"Litige"_s}), ErrorKind::RequestChanged);
        QVERIFY(!row(theirs).isRestricted && !isGone(theirs));
    }

    void whatWasKeptBackStaysSoWhenMoreIsErased()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const RequestId namesakes = bench.take(packageOfOthers(requestOfOthers(u"r1"_s, u"Jean Dupontel"_s)))->request;
        const RequestId first = bench.take(package(request(u"r2"_s)))->request;
        const desk::Caller sasha = support();
        RightsCase jean = found(sasha, wishOfJean());
        using enum KeepingGround;
        const std::vector<KeepingBack> both{{namesakes, Archiving, u"Étude"_s}, {first, LegalClaims, u"Litige"_s}};
        jean = bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, {}, both}).value();
        // Later the claim is over, and nothing is said of the other.
        jean = searched(sasha, jean);
        jean = bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, {first}, {}}).value();
        QCOMPARE(keptBack(jean).size(), std::size_t(1));
        QCOMPARE(keptBack(jean).front().back, both.front());
        QVERIFY(isGone(first) && row(namesakes).isRestricted);
    }

    void whatIsKeptBackForOneIsNotErasedForAnother_data() { addBackends(); }
    void whatIsKeptBackForOneIsNotErasedForAnother()
    {
        Bench &bench = start();
        const RequestId claimed = bench.take(package(request(u"r1"_s)))->request;
        const desk::Caller sasha = support();
        RightsCase jean = found(sasha, wishOfJean());
        const KeepingBack claim{claimed, KeepingGround::LegalClaims, u"Litige"_s};
        jean = bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, {}, {claim}}).value();
        jean = step(sasha, toldRecipients(sasha, jean), Kind::Answered);

        // The search says by which it is, and it goes neither by an erasure nor by a withdrawal.
        RightsWish withdrawal = wishOf(u"Anna Kowalczyk"_s, {u"anna@borealis.example"_s});
        withdrawal.kind = RightKind::Withdrawal;
        withdrawal.scope.purposes = {Purpose::Scheduling};
        RightsCase anna;
        for (const RightsWish &wish : {withdrawal, wishOf(u"Anna Kowalczyk"_s, {u"anna@borealis.example"_s})}) {
            anna = taken(sasha, wish, {Kind::IdentityEstablished});
            const Holdings held = bench.desk.searchForRights(sasha, anna.id, anna.version(), {}).value();
            QCOMPARE(held.requests.front().keptBackBy, jean.number);
            QCOMPARE(held.retention.front().keptBack, 1);
            QCOMPARE(held.retention.front().restricted, 0);
            anna = withoutClients(sasha, bench.desk.viewRights(sasha, anna.id)->request);
            QCOMPARE(obstacle(bench.desk.eraseForRights(sasha, anna.id, anna.version(), {anna.number, {claimed}, {}})),
                     u"step: kept-for-another"_s);
            QVERIFY(!isGone(claimed));
        }

        // Kept back for both it stays until neither needs it.
        anna = bench.desk.eraseForRights(sasha, anna.id, anna.version(), {anna.number, {}, {claim}}).value();
        jean = step(sasha, jean, Kind::KeptErased, jean.number);
        QVERIFY(!isGone(claimed) && row(claimed).isRestricted);
        QCOMPARE(jean.steps.back().erased, (Erased{{}, {}}));
        anna = step(sasha, anna, Kind::KeptErased, anna.number);
        QVERIFY(isGone(claimed));
        // What comes of it later is worked as any other.
        QVERIFY(!row(claimed).isRestricted);
        QCOMPARE(bench.take(package(request(u"r1"_s, u"cancel"_s)))->request, claimed);
        QVERIFY(!row(claimed).isRestricted && row(claimed).state == RequestState::Waiting);
    }

    /// An erasure is of one or several items (D1): the rest stays as it is, and is no refusal.
    void whatTheyHaveNotAskedForStaysAsItIs_data() { addBackends(); }
    void whatTheyHaveNotAskedForStaysAsItIs()
    {
        Bench &bench = start();
        const RequestId going = bench.take(package(request(u"r1"_s)))->request;
        const RequestId staying = bench.take(package(request(u"r2"_s)))->request;
        const desk::Caller sasha = support();
        RightsCase jean = found(sasha, wishOfJean());
        const auto erase = [&](const ErasureOrder &order) {
            return bench.desk.eraseForRights(sasha, jean.id, jean.version(), order);
        };
        // Notes about nothing, which say who it is, are not of what is erased.
        const IncidentId note =
            bench.desk.fileIncident(sasha, {IncidentKind::DirectContact, {}, u"jean@borealis.example wrote"_s}, u"n"_s)->value.id;
        QCOMPARE(erase({jean.number, {going}, {}, {}}).error().kind, ErrorKind::RequestChanged); // of one nothing is said
        QCOMPARE(erase({jean.number, {going}, {}, {going}}).error().detail, u"left: a request is named twice"_s);
        jean = erase({jean.number, {going}, {}, {staying}}).value();
        QVERIFY(isGone(going) && !isGone(staying));
        QVERIFY(!row(staying).isRestricted && row(staying).state == RequestState::Waiting);
        QCOMPARE(jean.steps.back().erased->left, 1);
        QVERIFY(keptBack(jean).empty());
        QVERIFY(whatStays(jean).contains(u"restent en place"_s));
        QCOMPARE(ledger::IncidentStore(*bench.ledger).find(note).value()->note, u"jean@borealis.example wrote"_s);
        const ErasureCertificate certificate = bench.desk.certifyErasure(sasha, jean.id).value();
        QCOMPARE(certificate.left, 1);
        QVERIFY(toFile(certificate).contains("Non demandé (demandes)\u00a0: 1\n"));
        QCOMPARE(erasureCertificateIn(toFile(certificate)).value(), certificate);
    }

    /// They need it for a claim (art. 18(1)(c)); theirs alone is no reason to keep it from themselves.
    void whatIsRestrictedForAnotherIsNotErased_data() { addBackends(); }
    void whatIsRestrictedForAnotherIsNotErased()
    {
        Bench &bench = start();
        const RequestId shared = bench.take(package(request(u"r1"_s)))->request;
        const desk::Caller sasha = support();
        RightsWish restriction = wishOf(u"Anna Kowalczyk"_s, {u"anna@borealis.example"_s});
        restriction.kind = RightKind::Restriction;
        RightsCase anna = searched(sasha, taken(sasha, restriction, {Kind::IdentityEstablished}));
        anna = bench.desk.restrictForRights(sasha, anna.id, anna.version(), {}).value();
        anna = step(sasha, toldRecipients(sasha, anna), Kind::Answered);

        RightsCase jean = taken(sasha, wishOfJean(), {Kind::IdentityEstablished});
        const Holdings held = bench.desk.searchForRights(sasha, jean.id, jean.version(), {}).value();
        QCOMPARE(held.requests.front().keptBackBy, anna.number);
        jean = withoutClients(sasha, bench.desk.viewRights(sasha, jean.id)->request);
        QCOMPARE(obstacle(bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, {shared}, {}})),
                 u"step: kept-for-another"_s);
        QVERIFY(!isGone(shared));
        const KeepingBack claim{shared, KeepingGround::LegalClaims, u"Litige d’une autre personne"_s};
        jean = bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, {}, {claim}}).value();
        jean = step(sasha, toldRecipients(sasha, jean), Kind::Answered);

        // Nor later, until it is lifted.
        const RightsStep going{Kind::KeptErased, {}, {}, jean.number};
        QCOMPARE(obstacle(bench.desk.takeRightsStep(sasha, jean.id, jean.version(), going)), u"step: kept-for-another"_s);
        QVERIFY(!isGone(shared));
        anna = step(sasha, step(sasha, anna, Kind::LiftingTold, u"Litige clos"_s), Kind::Lifted);
        (void)step(sasha, jean, Kind::KeptErased, jean.number);
        QVERIFY(isGone(shared));

        // Of what nobody but they themselves have had restricted, it goes.
        RightsWish own = wishOfJean(RightKind::Restriction);
        const RequestId other = bench.take(package(request(u"r2"_s)))->request;
        RightsCase restricting = searched(sasha, taken(sasha, own, {Kind::IdentityEstablished}));
        (void)bench.desk.restrictForRights(sasha, restricting.id, restricting.version(), {}).value();
        jean = found(sasha, wishOfJean());
        QVERIFY(bench.desk.eraseForRights(sasha, jean.id, jean.version(), {jean.number, {other}, {}}).ok());
        QVERIFY(isGone(other));
    }

    void nothingStaysOfWhomEventsSpeak()
    {
        Files files = package(request(u"r1"_s));
        files[u"calendars/camille.ics"_s].replace(
            "SUMMARY:Dentiste Rosenbaum", "SUMMARY:Point avec Zénobie Quillot\r\nDESCRIPTION:Écrire à zq@nulle-part.example");
        const RequestId byName = startOn(u"sqlite"_s).take(files)->request;
        files[u"request.json"_s] = QJsonDocument(request(u"r2"_s)).toJson();
        const RequestId byAddress = m_bench->take(files)->request;
        const desk::Caller sasha = support();
        const RightsCase known = taken(sasha, wishOf(u"Quillot, Zénobie"_s, {u"a@b.example"_s}), {Kind::IdentityEstablished});
        const Holdings held = m_bench->desk.searchForRights(sasha, known.id, known.version(), {}).value();
        QCOMPARE(held.requests.front().namedAs, QStringList{u"Point avec Zénobie Quillot Écrire à zq@nulle-part.example"_s});
        (void)erased(wishOf(u"Zénobie Quillot"_s, {}), {byName});
        QVERIFY(isGone(byName) && !isGone(byAddress));
        (void)erased(wishOf({}, {u"ZQ@nulle-part.example"_s}));
        QVERIFY(isGone(byAddress));
        m_bench->ledger.reset();
        for (const char *word : {"avec Zénobie", "à zq@nulle-part.example"})
            QVERIFY2(!everyByte().contains(word), word);
    }

    void anAddressWithinAnotherIsNotTheirs_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<bool>("isTheirs");
        QTest::newRow("a longer name before the sign") << QByteArray("\"jimbob@x.example\"") << false;
        QTest::newRow("with a dot before it") << QByteArray("\"jim.bob@x.example\"") << false;
        QTest::newRow("with a letter beyond English") << QByteArray("\"ébob@x.example\"") << false;
        QTest::newRow("a longer domain") << QByteArray("\"bob@x.example.com\"") << false;
        QTest::newRow("a longer last word") << QByteArray("\"bob@x.examples\"") << false;
        QTest::newRow("a longer number") << QByteArray("\"1 06 98 76 54 321\"") << false;
        QTest::newRow("in quotes") << QByteArray("\"Bob@X.example\"") << true;
        QTest::newRow("at the end of a sentence") << QByteArray("\"Write to bob@x.example.\"") << true;
        QTest::newRow("as a link") << QByteArray("\"mailto:bob@x.example\"") << true;
        QTest::newRow("on a new line") << QByteArray("\"Write to\\nbob@x.example\\nsoon\"") << true;
        QTest::newRow("escaped") << QByteArray("\"Bob \\u003cbob@x.example\\u003e\"") << true;
        QTest::newRow("in a longer link") << QByteArray("\"mailto:Bob%20%3cbob@x.example%3e\"") << true;
        QTest::newRow("the number") << QByteArray("\"tel.06 98 76 54 32.\"") << true;
        QTest::newRow("the number without blanks") << QByteArray("\"0698765432\"") << true;
        QTest::newRow("the number with dots") << QByteArray("\"06.98.76.54.32\"") << true;
        QTest::newRow("the number with blanks that do not break") << QByteArray("\"06\u00a098\u00a076\u00a054\u00a032\"") << true;
        QTest::newRow("the number with its country") << QByteArray("\"+33 6 98 76 54 32\"") << true;
        QTest::newRow("the number with its country and a zero") << QByteArray("\"+33 (0)6-98-76-54-32\"") << true;
        QTest::newRow("the number from abroad") << QByteArray("\"0033698765432\"") << true;
        QTest::newRow("the number as a link") << QByteArray("\"tel:+33698765432\"") << true;
        QTest::newRow("a number that begins alike") << QByteArray("\"+33 6 98 76 54 321\"") << false;
        QTest::newRow("a number of another country") << QByteArray("\"+44 698 765 432\"") << false;
        QTest::newRow("other numbers in a row") << QByteArray("\"06, 98, 76, 54, 32\"") << false;
    }
    void anAddressWithinAnotherIsNotTheirs()
    {
        QFETCH(QByteArray, words);
        QFETCH(bool, isTheirs);
        (void)startOn(u"sqlite"_s).take({{u"request.json"_s, "{\"unfinished\": " + words}});
        RightsWish wish = wishOf(u"Bob"_s, {u"bob@x.example"_s});
        wish.subject.phone = u"06 98 76 54 32"_s;
        (void)erased(wish);
        QCOMPARE(everyByte().contains("unfinished"), !isTheirs);
        // That it is gone is in the trail, as when its time is over.
        QCOMPARE(everyByte().count("content-deleted"), isTheirs ? 1 : 0);
    }
};

QTEST_GUILESS_MAIN(ErasureTest)
#include "erasuretest.moc"
