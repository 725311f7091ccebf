// Every refusal through the API, as tables: for each role and kind of site what each call answers, and for each kind of request
// who is shown it and at which level; on both databases.
#include "tests/service/deskapi.h"
#include "tests/support/samplerubric.h"

#include "models/desk/rightsletters.h"
#include "models/ledger/incidents.h"

using namespace deskapi;

namespace {

constexpr std::array everyRole{Role::Supervisor, Role::Reviewer, Role::Support, Role::Lead};

/// What a call answers, in the order of `everyRole`. A supervisor holds the case it is about; whoever is none speaks of the case
/// that a supervisor at the same site holds.
struct CallRow {
    const char *method;
    QLatin1String path;
    std::array<const char *, 4> answers;
    bool isForTheUnionAlone = false; ///< elsewhere forbidden to everybody
};

constexpr const char *fine = "200";
constexpr const char *done = "204";
constexpr const char *forbidden = "403 forbidden";
constexpr const char *notFound = "404 not-found";
constexpr const char *notTheirs = "409 lease-lost";
constexpr const char *noZip = "415 unsupported-media-type"; // past the question who may
constexpr const char *noFile = noZip;

// clang-format off
const std::array callRows{
    CallRow{"GET",  path::me,          {fine, fine, fine, fine}},
    CallRow{"POST", path::limitedUse,  {fine, fine, fine, fine}},
    CallRow{"GET",  path::queues,      {fine, fine, fine, fine}},
    CallRow{"GET",  path::work,        {fine, fine, fine, fine}},
    CallRow{"GET",  path::events,      {fine, fine, fine, fine}},
    CallRow{"GET",  path::purgeOrders, {fine, fine, fine, fine}},
    CallRow{"POST", path::purgeReceipt, {notFound, notFound, notFound, notFound}}, // no such order
    CallRow{"POST", path::pull,        {fine, forbidden, forbidden, forbidden}},
    CallRow{"GET",  path::oneCase,     {fine, notFound, notFound, notFound}},
    CallRow{"POST", path::lease,       {fine, notTheirs, notTheirs, notTheirs}},
    CallRow{"POST", path::reclaim,     {fine, forbidden, forbidden, forbidden}},
    CallRow{"PUT",  path::draft,       {done, notTheirs, notTheirs, notTheirs}},
    CallRow{"POST", path::reveals,     {notFound, forbidden, forbidden, forbidden}}, // no such token
    CallRow{"POST", path::redactionReports, {notFound, notFound, notFound, notFound}},
    CallRow{"POST", path::decision,    {"202", forbidden, forbidden, forbidden}},
    CallRow{"GET",  path::oneDecision, {fine, notFound, notFound, notFound}},
    CallRow{"DELETE", path::oneDecision, {fine, notFound, notFound, notFound}},
    CallRow{"POST", path::parking,     {done, notTheirs, notTheirs, notTheirs}},
    CallRow{"POST", path::putBack,     {notTheirs, notTheirs, notTheirs, notTheirs}}, // it is parked by now
    CallRow{"GET",  path::levels,      {forbidden, forbidden, forbidden, fine}},
    CallRow{"PUT",  path::levels,      {forbidden, forbidden, forbidden, fine}},
    CallRow{"GET",  path::trail,       {forbidden, forbidden, forbidden, fine}},
    CallRow{"GET",  path::trailProof,  {forbidden, forbidden, forbidden, fine}},
    CallRow{"GET",  path::disclosures, {forbidden, forbidden, forbidden, fine}},
    CallRow{"GET",  path::insights,    {forbidden, fine, forbidden, fine}},
    CallRow{"POST", path::resumption,  {forbidden, forbidden, forbidden, "412 request-changed"}}, // nothing is discontinued
    CallRow{"GET",  path::samples,     {forbidden, forbidden, forbidden, fine}},
    CallRow{"GET",  path::samplePlan,  {forbidden, forbidden, forbidden, fine}},
    CallRow{"PUT",  path::samplePlan,  {forbidden, forbidden, forbidden, fine}},
    CallRow{"GET",  path::revealList,  {forbidden, forbidden, forbidden, fine}},
    CallRow{"GET",  path::agreements,  {forbidden, forbidden, forbidden, fine}},
    CallRow{"POST", path::agreements,  {forbidden, forbidden, forbidden, done}},
    CallRow{"POST", path::agreementWithdrawal, {forbidden, forbidden, forbidden, done}},
    CallRow{"GET",  path::people,      {forbidden, forbidden, forbidden, fine}},
    CallRow{"POST", path::pullReview,  {forbidden, done, forbidden, forbidden}},
    CallRow{"GET",  path::reviews,     {forbidden, fine, forbidden, forbidden}},
    CallRow{"GET",  path::ownReviews,  {forbidden, fine, forbidden, forbidden}},
    CallRow{"POST", path::reviewLease, {forbidden, notTheirs, forbidden, forbidden}},
    CallRow{"POST", path::submission,  {forbidden, notTheirs, forbidden, forbidden}},
    CallRow{"POST", path::skip,        {forbidden, notTheirs, forbidden, forbidden}},
    CallRow{"GET",  path::rubric,      {forbidden, forbidden, forbidden, fine}},
    CallRow{"PUT",  path::rubric,      {forbidden, forbidden, forbidden, fine}},
    CallRow{"GET",  path::oneRubric,   {fine, fine, forbidden, fine}},
    CallRow{"GET",  path::findings,    {fine, forbidden, forbidden, fine}},
    CallRow{"POST", path::findingReply, {notFound, forbidden, forbidden, forbidden}}, // no such finding
    CallRow{"GET",  path::findingRequest, {forbidden, forbidden, forbidden, notFound}},
    CallRow{"POST", path::settlement,  {forbidden, forbidden, forbidden, notFound}},
    CallRow{"GET",  path::rights,      {forbidden, forbidden, fine, forbidden}, true},
    CallRow{"POST", path::rights,      {forbidden, forbidden, "201", forbidden}, true},
    CallRow{"GET",  path::oneRights,   {forbidden, forbidden, notFound, forbidden}, true}, // no such request
    CallRow{"POST", path::rightsSteps, {forbidden, forbidden, notFound, forbidden}, true},
    CallRow{"POST", path::rightsCorrection, {forbidden, forbidden, notFound, forbidden}, true},
    CallRow{"POST", path::rightsSearch, {forbidden, forbidden, notFound, forbidden}, true},
    CallRow{"POST", path::personSearch, {forbidden, forbidden, "400 invalid-input", forbidden}, true}, // nothing bears the number
    CallRow{"POST", path::rightsArchive, {forbidden, forbidden, notFound, forbidden}, true},
    CallRow{"GET",  path::rightsArchive, {forbidden, forbidden, notFound, forbidden}, true},
    CallRow{"POST", path::rightsArchiveTaking, {forbidden, forbidden, notFound, forbidden}, true},
    CallRow{"POST", path::rightsRectification, {forbidden, forbidden, notFound, forbidden}, true},
    CallRow{"POST", path::rightsRestriction, {forbidden, forbidden, notFound, forbidden}, true},
    CallRow{"POST", path::rightsLeavingOut, {forbidden, forbidden, notFound, forbidden}, true},
    CallRow{"POST", path::rightsErasure, {forbidden, forbidden, notFound, forbidden}, true},
    CallRow{"POST", path::rightsCertificate, {forbidden, forbidden, notFound, forbidden}, true},
    CallRow{"GET",  path::letters,     {forbidden, forbidden, fine, fine}},
    CallRow{"PUT",  path::letters,     {forbidden, forbidden, forbidden, fine}},
    CallRow{"POST", path::pullIncident, {forbidden, forbidden, done, forbidden}, true},
    CallRow{"GET",  path::incidents,   {forbidden, forbidden, fine, forbidden}, true},
    CallRow{"POST", path::incidents,   {forbidden, forbidden, "201", forbidden}, true},
    CallRow{"GET",  path::oneIncident, {forbidden, forbidden, notFound, forbidden}, true}, // no such incident
    CallRow{"POST", path::incidentSteps, {forbidden, forbidden, notFound, forbidden}, true},
    CallRow{"POST", path::incidentRepair, {forbidden, forbidden, noFile, forbidden}, true},
    CallRow{"POST", path::incidentReading, {forbidden, forbidden, notFound, forbidden}, true},
    CallRow{"POST", path::intake,      {forbidden, forbidden, noZip, noZip}},
    CallRow{"DELETE", path::currentSession, {done, done, done, done}},
};
// clang-format on

/// What is shown of the one request that waits: "200 eu", "204", "403 forbidden".
struct ShownRow {
    const char *name;
    const char *inTheUnion;
    const char *abroad;
    const char *inHouse;
};

constexpr std::array shownRows{
    ShownRow{"plain", "200 eu", "200 third-country", "200 eu"},
    ShownRow{"of Google origin", "204", "204", "200 eu"},
    ShownRow{"of Google origin, supervision agreed", "200 eu", "200 third-country", "200 eu"},
    ShownRow{"of Google origin, quality agreed", "204", "204", "200 eu"},
    ShownRow{"of Google origin, excepted", "200 eu", "200 third-country", "200 eu"},
    ShownRow{"of special categories", "200 eu", "204", "200 eu"},
    ShownRow{"of special categories, understood", "200 eu", "204", "200 eu"},
    ShownRow{"of special categories, in the summary", "200 eu", "204", "200 eu"},
    ShownRow{"in doubt outside the EU", "200 eu", "204", "200 eu"},
    ShownRow{"in doubt everywhere", "204", "204", "204"},
    ShownRow{"its kind refused abroad", "200 eu", "204", "200 eu"},
    ShownRow{"all refused abroad", "200 eu", "403 forbidden", "200 eu"},
    ShownRow{"for the house alone", "403 forbidden", "403 forbidden", "200 eu"},
    ShownRow{"stricter in the EU", "200 third-country", "200 third-country", "200 third-country"},
};

/// Takes a word for a name that the rules do not: the sunflower outside the EU, the florist everywhere.
std::vector<redaction::Finding> secondLook(const QString &text, DisclosureLevel level)
{
    const QString word =
        level == DisclosureLevel::ThirdCountry && text.contains(u"tournesol"_s) ? u"tournesol"_s : u"fleuriste"_s;
    const qsizetype at = text.indexOf(word);
    return at < 0 ? std::vector<redaction::Finding>()
                  : std::vector{redaction::Finding{at, at + word.size(), TokenCategory::Unknown}};
}

/// A constraint of the client in these words.
QJsonObject withConstraint(const QString &id, const QString &words)
{
    QJsonObject document = request(id);
    QJsonArray understood = document.value(u"understood"_s).toArray();
    understood.append(QJsonObject{{u"field"_s, u"constraints"_s}, {u"value"_s, words}, {u"confidence"_s, 0.5}});
    document.insert(u"understood"_s, understood);
    return document;
}

} // namespace

class DisclosureTest : public DeskApiTest
{
    Q_OBJECT

private:
    /// Of a task whose id is that of the case, which is nobody's.
    static Review reviewOn(const HeldCase &held)
    {
        Review review = sampleReview();
        review.task = ReviewTaskId{held.content.id.value};
        review.lease = held.lease.id;
        return review;
    }
    RightsWish rightsWish() const
    {
        RightsWish wish;
        wish.receivedAt = m_clock.now();
        wish.language = u"fr"_s;
        wish.subject.mails = {u"jean@borealis.example"_s};
        return wish;
    }
    QJsonObject bodyFor(const CallRow &row, const HeldCase &held, const Decision &decision)
    {
        if (row.path == path::limitedUse)
            return protocol::limitedUseBody(limitedUseVersion);
        if (row.path == path::lease || row.path == path::reclaim)
            return protocol::leaseBody(held.lease.id);
        if (row.path == path::draft)
            return protocol::toJson(protocol::DraftBody{held.lease.id, {"{}", m_clock.now()}});
        if (row.path == path::putBack)
            return protocol::toJson(protocol::PutBackBody{held.lease.id, PutBackReason::NotSure});
        if (row.path == path::parking)
            return protocol::toJson(protocol::ParkingBody{held.lease.id, m_clock.now() + Minutes(60)});
        if (row.path == path::decision)
            return toJson(decision);
        if (row.path == path::reveals)
            return toJson(RevealWish{drawnToken(u"PERSON_99"_s), RevealReason::TellApart, u"two of them"_s});
        if (row.path == path::redactionReports)
            return toJson(RedactionReport{ReportKind::Excess, held.content.version, {}, {}, drawnToken(u"PERSON_99"_s), 0});
        if (row.path == path::reviewLease)
            return protocol::leaseBody(held.lease.id);
        if (row.path == path::skip)
            return toJson(protocol::SkipBody{held.lease.id, SkipReason::Other});
        if (row.path == path::submission)
            return toJson(reviewOn(held));
        if (row.path == path::findingReply)
            return toJson(FindingReply{true, u"Not so"_s});
        if (row.path == path::settlement)
            return toJson(FindingSettlement{true, u"It is"_s});
        if (row.path == path::rubric && row.method == QByteArray("PUT"))
            return toJson(sampleRubric());
        if (row.path == path::levels && row.method == QByteArray("PUT"))
            return {{u"format"_s, 1}, {u"rules"_s, QJsonArray()}};
        if (row.path == path::resumption)
            return toJson(InspectionResumption{u"2026-W14"_s, QualityRemedy::Training, {}});
        if (row.path == path::samplePlan && row.method == QByteArray("PUT"))
            return toJson(SamplePlan{});
        if (row.path == path::agreements && row.method == QByteArray("POST"))
            return toJson(ClientAgreement{u"client-9"_s, AgreementScope::Supervision, u"1"_s, u"archive"_s});
        if (row.path == path::rights && row.method == QByteArray("POST"))
            return toJson(rightsWish());
        if (row.path == path::rightsSteps)
            return protocol::rightsStepBody({RightsStepKind::Acknowledged, {}, {}, {}});
        if (row.path == path::rightsSearch)
            return toJson(SearchReason{});
        if (row.path == path::personSearch)
            return toJson(PersonSearch{rightsWish().subject, SearchPurpose::Incident, u"I-00000000"_s});
        if (row.path == path::rightsArchive)
            return toJson(TheirsByName{});
        if (row.path == path::rightsCorrection)
            return toJson(RightsCorrection{rightsWish(), u"mistyped"_s});
        if (row.path == path::rightsRestriction || row.path == path::rightsLeavingOut)
            return protocol::byNameTooBody({});
        if (row.path == path::incidents && row.method == QByteArray("POST"))
            return toJson(IncidentReport{IncidentKind::DirectContact, {}, u"They call"_s});
        if (row.path == path::incidentSteps)
            return protocol::incidentStepBody({IncidentStepKind::Pulled, {}, {}, {}, {}, {}, {}});
        if (row.path == path::rightsRectification)
            return toJson(Rectification{{{RectifiedField::Name, u"Zoé"_s, u"Zoë"_s}}, {}});
        if (row.path == path::rightsErasure)
            return toJson(ErasureOrder{u"D-2026-0001"_s, {}});
        if (row.path == path::letters && row.method == QByteArray("PUT"))
            return QJsonDocument::fromJson(desk::ownLettersText).object();
        if (row.path == path::agreementWithdrawal)
            return protocol::toJson(protocol::WithdrawalBody{u"client-9"_s, AgreementScope::Supervision});
        return {};
    }
    QString answerTo(const CallRow &row, const HeldCase &held, const Decision &decision, const QString &token)
    {
        std::vector<service::HttpHeader> headers;
        if (row.path == path::decision) {
            headers = {{protocol::header::idempotencyKey, decision.id.value.toLatin1()},
                       {protocol::header::ifMatch, protocol::entityTag(decision.version)}};
        } else if (row.path == path::submission) {
            headers = {{protocol::header::idempotencyKey, reviewOn(held).id.value.toLatin1()}};
        } else if (row.path == path::rubric || row.path == path::letters) {
            headers = {{protocol::header::ifMatch, protocol::entityTag(1)}};
        } else if (row.path == path::levels || row.path == path::samplePlan || row.path == path::rightsSteps
                   || row.path == path::rightsSearch || row.path == path::rightsCorrection || row.path == path::rightsErasure
                   || row.path == path::rightsArchive || row.path == path::rightsRestriction || row.path == path::rightsLeavingOut
                   || row.path == path::rightsRectification || row.path == path::incidentSteps
                   || row.path == path::incidentReading) {
            headers = {{protocol::header::ifMatch, protocol::entityTag(0)}};
        } else if (row.path == path::pull || row.path == path::pullReview || row.path == path::reveals
                   || row.path == path::redactionReports || row.path == path::agreements || row.path == path::agreementWithdrawal
                   || row.path == path::rights || row.path == path::pullIncident || row.path == path::incidents) {
            headers = {{protocol::header::idempotencyKey, randomUuid().toLatin1()}};
        }
        const QString target =
            row.path == path::oneRubric ? protocol::rubricPath(1) : protocol::pathOf(row.path, held.content.id, decision.id);
        return outcomeOf(ask(row.method, target.toLatin1(), token, bodyFor(row, held, decision), std::move(headers)));
    }
    QString shown(const QString &token)
    {
        const service::HttpResponse answer = pull(token);
        const QString level = answer.status == 200 ? u' ' + QString(wireName(held(answer).content.level)) : QString();
        return outcomeOf(answer) + level;
    }
    /// The one request of a row, and what the desk knows besides.
    void prepare(const QString &row)
    {
        QJsonObject document = row.startsWith(u"of Google origin"_s) ? fromGoogle(u"r1"_s) : request(u"r1"_s);
        if (row == u"in doubt outside the EU"_s)
            document = withConstraint(u"r1"_s, u"comme au tournesol"_s);
        else if (row == u"in doubt everywhere"_s)
            document = withConstraint(u"r1"_s, u"comme chez le fleuriste"_s);
        else if (row == u"of special categories, understood"_s)
            document = withConstraint(u"r1"_s, u"après ma chimiothérapie"_s);
        else if (row == u"of special categories, in the summary"_s)
            document[u"summary"_s] = u"Point après la chimiothérapie"_s;
        Files files = package(document);
        if (row == u"of special categories"_s)
            files[u"thread/01.eml"_s].replace("On se voit", "Après ma chimiothérapie, on se voit");
        QVERIFY(m_bench->take(files).ok());
        const auto agreed = [&](AgreementScope scope) {
            QVERIFY(m_bench->desk.recordAgreement({u"client-1"_s, scope, u"1"_s, u"archive"_s}).ok());
        };
        if (row.endsWith(u"supervision agreed"_s))
            agreed(AgreementScope::Supervision);
        else if (row.endsWith(u"quality agreed"_s))
            agreed(AgreementScope::Quality);
        else if (row.endsWith(u"excepted"_s))
            QVERIFY(m_bench->desk.recordException({u"r1"_s, ExceptionKind::Law, u"order 7"_s}).ok());
        using Outcome = LevelOutcome;
        const std::map<QString, LevelRule> rules{
            {u"its kind refused abroad"_s, {{}, {}, CountryGroup::ThirdCountry, {}, RequestKind::Schedule, Outcome::Refused}},
            {u"all refused abroad"_s, {{}, {}, CountryGroup::ThirdCountry, {}, {}, Outcome::Refused}},
            {u"for the house alone"_s, {{}, {}, {}, {}, {}, Outcome::InHouse}},
            {u"stricter in the EU"_s, {{}, {}, CountryGroup::EuropeanUnion, Role::Supervisor, {}, Outcome::ThirdCountry}},
        };
        if (const auto rule = rules.find(row); rule != rules.end()) {
            (void)tokenFor(u"lea"_s, house, {Role::Lead});
            QVERIFY(m_bench->desk.setLevels({0, {rule->second}}, *m_bench->desk.personNamed(u"lea"_s)).ok());
        }
    }

private Q_SLOTS:
    void init() { m_policy.secondReader = secondLook; }
    void cleanup()
    {
        m_routes.reset();
        m_bench.reset();
    }

    void whatEachRoleMayAskAtEachSite_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<QString>("site");
        for (const QString &backend : {u"sqlite"_s, u"postgresql"_s}) {
            if (backend == u"postgresql"_s && qEnvironmentVariableIsEmpty("VIGIE_TEST_POSTGRES"))
                continue;
            for (const Site &site : {supplier, abroad, house})
                QTest::addRow("%s, %s", qPrintable(site.name), qPrintable(backend)) << backend << site.name;
        }
    }
    void whatEachRoleMayAskAtEachSite()
    {
        QFETCH(QString, site);
        open();
        const Site &at = site == abroad.name ? abroad : site == house.name ? house : supplier;
        for (const QString &id : {u"r1"_s, u"r2"_s})
            (void)takeIn(request(id));
        std::array<QString, 4> tokens;
        for (std::size_t role = 0; role < everyRole.size(); ++role)
            tokens[role] = tokenFor(wireName(everyRole[role]), at, {everyRole[role]});
        const HeldCase theirs = held(pull(tokens[0]));
        const Decision decision = decisionOn(theirs, ruling::HandOver{HandOverReason::Other, u"unclear"_s});
        for (const CallRow &row : callRows) {
            for (std::size_t role = everyRole.size(); role-- > 0;) { // who holds it asks last
                const QString answer = answerTo(row, theirs, decision, tokens[role]);
                const QLatin1String expected(row.isForTheUnionAlone && site == abroad.name ? forbidden : row.answers[role]);
                QVERIFY2(answer == expected,
                         qPrintable(QLatin1String(row.method) + u' ' + row.path + u" as "_s + wireName(everyRole[role]) + u": "_s
                                    + answer + u", not "_s + expected));
            }
        }
        for (const auto &route : service::Routes::table()) { // a new one needs its row
            const bool isOpen = route.second == text(path::health) || route.second == text(path::sessions);
            QVERIFY2(isOpen
                         || std::any_of(callRows.begin(), callRows.end(),
                                        [&route](const CallRow &row) {
                                            return route.first == row.method && route.second == text(row.path);
                                        }),
                     (route.first + ' ' + route.second).constData());
        }
    }

    void aSiteWithoutAGroundIsNotEvenSignedIn_data() { addBackends(); }
    void aSiteWithoutAGroundIsNotEvenSignedIn()
    {
        open();
        (void)takeIn(request(u"r1"_s));
        const HeldCase theirs = held(pull(tokenFor(u"sam"_s, supplier)));
        const Decision decision = decisionOn(theirs, ruling::HandOver{HandOverReason::Other, u"unclear"_s});
        for (const Role role : everyRole) {
            QVERIFY(tokenFor(wireName(role), groundless, {role}).isEmpty());
            QCOMPARE(outcomeOf(signIn(wireName(role))), u"403 transfer-refused"_s);
            for (const CallRow &row : callRows)
                QCOMPARE(answerTo(row, theirs, decision, u"nobodys"_s), u"401 unauthenticated"_s);
        }
    }

    void whoIsShownWhat_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<QString>("row");
        for (const QString &backend : {u"sqlite"_s, u"postgresql"_s}) {
            if (backend == u"postgresql"_s && qEnvironmentVariableIsEmpty("VIGIE_TEST_POSTGRES"))
                continue;
            for (const ShownRow &row : shownRows)
                QTest::addRow("%s, %s", row.name, qPrintable(backend)) << backend << QString::fromLatin1(row.name);
        }
    }
    void whoIsShownWhat()
    {
        QFETCH(QString, row);
        const auto expected =
            std::find_if(shownRows.begin(), shownRows.end(), [&](const ShownRow &one) { return row == QLatin1String(one.name); });
        open();
        prepare(row);
        const std::array<std::tuple<Site, const char *>, 3> sites{
            {{supplier, expected->inTheUnion}, {abroad, expected->abroad}, {house, expected->inHouse}}};
        for (const auto &[site, answer] : sites) {
            const QString person = tokenFor(u"at "_s + site.name, site);
            const bool waits = counts(person).supervision == 1;
            const QString got = shown(person);
            QVERIFY2(got == QLatin1String(answer), qPrintable(site.name + u": "_s + got + u", not "_s + QLatin1String(answer)));
            QCOMPARE(waits, got.startsWith(u"200"_s));
            QVERIFY(outcomeOf(ask("DELETE", text(path::currentSession), person)) == u"204"_s); // it waits for the next
        }
        QCOMPARE(ledger::IncidentStore(*m_bench->ledger).countOpen().value(), row == u"in doubt everywhere"_s ? 2 : 0);
    }

    void whoWorksADoubtInTheUnionIsToldWhy_data() { addBackends(); }
    void whoWorksADoubtInTheUnionIsToldWhy()
    {
        open();
        prepare(u"in doubt outside the EU"_s);
        const service::HttpResponse got = pull(tokenFor(u"sam"_s, supplier));
        QCOMPARE(outcomeOf(got), u"200"_s);
        const auto why = held(got).content.escalation;
        QCOMPARE(std::count(why.begin(), why.end(), EscalationReason::RedactionDoubt), 1);
        QCOMPARE(counts(tokenFor(u"sue"_s, house, {Role::Support})).incidents, 0);
    }

    void aNewVersionInDoubtStaysWithItsHolderInTheUnionAlone_data() { addBackends(); }
    void aNewVersionInDoubtStaysWithItsHolderInTheUnionAlone()
    {
        open();
        (void)takeIn(request(u"r1"_s));
        (void)takeIn(request(u"r2"_s));
        const QString sam = tokenFor(u"sam"_s, supplier);
        const QString rija = tokenFor(u"rija"_s, abroad);
        const HeldCase sams = held(pull(sam));
        const HeldCase rijas = held(pull(rija));
        for (const QString &id : {u"r1"_s, u"r2"_s})
            (void)takeIn(withConstraint(id, u"comme au tournesol"_s));
        QCOMPARE(outcomeOf(on("GET", path::oneCase, sams, sam)), u"200"_s);
        QCOMPARE(outcomeOf(on("GET", path::oneCase, rijas, rija)), u"404 not-found"_s);
    }
};

QTEST_GUILESS_MAIN(DisclosureTest)
#include "disclosure.moc"
