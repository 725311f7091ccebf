// The routes over a real desk: what each answers, and that every refusal is a problem of the contract's table.
#include "net/service/routes.h"

#include "models/domain/json.h"
#include "models/ledger/audit.h"
#include "net/protocol/eventstream.h"
#include "net/protocol/wire.h"
#include "tests/desk/fixture.h"
#include "tests/support/manualclock.h"

#include <QRegularExpression>

#include <zip.h>

using namespace fixture;
namespace path = vigie::protocol::path;
namespace header = vigie::protocol::header;

namespace vigie::service {

namespace {

const QString password = u"correct horse"_s;

QByteArray text(QLatin1String pattern)
{
    return QByteArray(pattern.data(), pattern.size());
}

QByteArray headerOf(const HttpResponse &response, const char *name)
{
    for (const auto &[key, value] : response.headers) {
        if (key == name)
            return value;
    }
    return {};
}

QJsonObject jsonOf(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

/// The name of the problem, when the answer is one of the table from head to foot; what is wrong with it otherwise.
QString problemIn(const HttpResponse &response)
{
    if (headerOf(response, header::contentType) != protocol::problemType)
        return u"no problem: status %1"_s.arg(response.status);
    const QJsonObject json = jsonOf(response);
    if (json.value(u"status"_s).toInt() != response.status)
        return u"another status in the body"_s;
    for (const protocol::ProblemRow &row : protocol::problemRows()) {
        if (json.value(u"type"_s).toString() != u"urn:vigie:problem:"_s + row.name)
            continue;
        return row.status == response.status && !json.value(u"title"_s).toString().isEmpty()
            ? QString(row.name)
            : u"another status than the table's"_s;
    }
    return u"a type that is not in the table"_s;
}

QByteArray zipOf(const Files &files)
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"package.zip"_s);
    int error = 0;
    zip_t *archive = zip_open(name.toUtf8().constData(), ZIP_CREATE, &error);
    for (const auto &[entry, content] : files) {
        zip_source_t *source = zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
        zip_file_add(archive, entry.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a request carries beside its method, path and session.
struct Given {
    QByteArray body = {};
    std::vector<HttpHeader> headers = {};
    QByteArray type = protocol::jsonType;
};

} // namespace

class RoutesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theTableIsTheContracts();
    void healthNeedsNobody();
    void everythingElseNeedsASession();
    void unknownPathsAreNotFound_data();
    void unknownPathsAreNotFound();
    void anotherMethodIsToldWhichAreAllowed();
    void onlySupervisorsInTheUnionCopy();
    void signInOpensASession();
    void refusedSignInsLookAlike();
    void tooManySignInsMustWait();
    void bodiesAreCheckedFirst_data();
    void bodiesAreCheckedFirst();
    void meSaysWhoAndWhat();
    void queuesAreCountedForTheRole();
    void pullLeasesOnceAKey();
    void pullNeedsAKeyAndARole();
    void workIsEverythingHeld();
    void aCaseIsServedToItsHolderAlone();
    void aConditionalViewIsOneViewInTheTrail();
    void aHeartbeatRenewsUntilTheLeaseIsLost();
    void aLeaseActsOnItsOwnCaseOnly();
    void whatRanOutIsReclaimedUnderANewLease();
    void aDraftIsKeptAndFoundWithTheWork();
    void whatIsPutBackOrParkedIsGone();
    void aDecisionIsAcceptedOnceAndAnsweredAlike();
    void decisionsAreRefused_data();
    void decisionsAreRefused();
    void aDecisionOnAnOldVersionMeetsTheNewOne();
    void aTakenSlotIsAConflict();
    void aDecisionCanBeTakenBackUntilItIsReleased();
    void aValueIsShownToItsHolderAloneForAWhile();
    void revealsAreRefused_data();
    void revealsAreRefused();
    void anHourHasOnlySoManyReveals();
    void aPersonIsFoundWithoutARequestOfTheirs();
    void whatWasMissedIsHiddenForEverybody();
    void reportsAreRefused_data();
    void reportsAreRefused();
    void eventsAreWhatConcernsTheCaller();
    void whoeverHasMissedMuchLooksEverywhere();
    void aStreamGoesOnAndEndsWithTheSession();
    void aPurgeOrderIsForEveryWorkstationThatWasServed();
    void aPurgedRequestLeavesHandsAndQueue();
    void signingOutEndsTheSession();
    void intakeIsForSomeRolesAndZips();
    void intakeQueuesAPackageOnce();
    void intakeSaysWhatIsBroken();
    void aRepairedPartComesAsAFile();
    void theTrailIsForLeadsAndAskedForExactly();

private:
    HttpRequest requestFor(const QByteArray &method, const QByteArray &target, const QString &token, const Given &given) const
    {
        HttpRequest request{method, target, {}, given.headers, given.body, "198.51.100.7"};
        if (!token.isEmpty())
            request.headers.emplace_back(header::authorization, protocol::bearer(token));
        if (!given.body.isEmpty())
            request.headers.emplace_back(header::contentType, given.type);
        return request;
    }
    HttpResponse ask(const QByteArray &method, const QByteArray &target, const QString &token = {}, const Given &given = {})
    {
        return m_routes->answer(requestFor(method, target, token, given));
    }
    HttpResponse signIn(const QString &name, const QString &typed)
    {
        return ask("POST", text(path::sessions), {}, {toBytes(protocol::toJson(protocol::SignInBody{name, typed}))});
    }
    QString tokenFor(const QString &name, std::set<Role> roles = {Role::Supervisor}, const QString &country = u"FR"_s)
    {
        if (country == u"MG"_s)
            (void)m_bench->desk.recordTransferGround(
                {u"Site"_s, country, desk::TransferMechanism::StandardContractualClauses, u"test"_s});
        (void)m_bench->desk.addPerson({name, name, password, std::move(roles), u"Site"_s, country});
        const QString token = jsonOf(signIn(name, password)).value(u"token"_s).toString();
        if (const auto caller = m_bench->desk.authenticate(token); caller.ok())
            (void)m_bench->desk.acknowledgeLimitedUse(*caller, limitedUseVersion);
        return token;
    }
    HttpResponse pull(const QString &token, const QByteArray &key)
    {
        return ask("POST", text(path::pull), token, {{}, {{header::idempotencyKey, key}}});
    }
    HeldCase pulled(const QString &token) { return held(pull(token, randomUuid().toLatin1())); }
    static HeldCase held(const HttpResponse &response) { return heldCaseFromJson(jsonOf(response)).value(); }
    void takeIn(std::initializer_list<QString> ids)
    {
        for (const QString &id : ids)
            QVERIFY(m_bench->take(package(request(id)))->incidents.empty());
    }
    static QByteArray on(QLatin1String pattern, const HeldCase &held)
    {
        return protocol::pathOf(pattern, held.content.id).toLatin1();
    }
    HttpResponse push(const QString &token, const Decision &decision)
    {
        return ask(
            "POST", protocol::pathOf(path::decision, decision.request).toLatin1(), token,
            {toBytes(toJson(decision)),
             {{header::idempotencyKey, decision.id.value.toLatin1()}, {header::ifMatch, protocol::entityTag(decision.version)}}});
    }
    HttpResponse reveal(const QString &token, const HeldCase &held, const RevealWish &wish, const QByteArray &key = "key")
    {
        return ask("POST", on(path::reveals, held), token, {toBytes(toJson(wish)), {{header::idempotencyKey, key}}});
    }
    HttpResponse takeBack(const QString &token, const Decision &decision)
    {
        return ask("DELETE", protocol::pathOf(path::oneDecision, decision.request, decision.id).toLatin1(), token);
    }
    static Decision firstSlot(const HeldCase &held)
    {
        return decisionOn(held, ruling::Schedule{held.content.slots.front().when});
    }
    /// What the trail gained while `work` ran.
    QStringList trailOf(const std::function<void()> &work)
    {
        ledger::AuditStore store(*m_bench->ledger);
        const qint64 before = store.head()->number;
        work();
        QStringList events;
        const auto rows = store.after(before, 100);
        for (const ledger::AuditRow &row : *rows)
            events.append(QJsonDocument::fromJson(row.content.toUtf8()).object().value(u"event"_s).toString());
        return events;
    }

    ManualClock m_clock{Instant{}};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<Routes> m_routes;
};

void RoutesTest::init()
{
    m_clock.set(fromRfc3339(u"2026-03-23T08:00:00Z"_s).value());
    m_folder = std::make_unique<QTemporaryDir>();
    m_bench = std::make_unique<Bench>(freshLocation(u"sqlite"_s, *m_folder), m_clock, m_folder->path());
    m_routes = std::make_unique<Routes>(m_bench->desk);
}

void RoutesTest::cleanup()
{
    m_routes.reset();
    m_bench.reset();
    m_folder.reset();
}

void RoutesTest::theTableIsTheContracts()
{
    QFile file(qEnvironmentVariable("VIGIE_SOURCE_DIR") + u"/net/protocol/desk.openapi.yaml"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression pathLine(u"^  (/v1/\\S*):$"_s);
    static const QRegularExpression methodLine(u"^    (get|put|post|delete|options|head|patch|trace):$"_s);
    QStringList described;
    QString current;
    while (!file.atEnd()) {
        QString line = QString::fromUtf8(file.readLine());
        line.chop(1);
        if (line == u"components:"_s)
            break;
        if (const auto match = pathLine.match(line); match.hasMatch())
            current = match.captured(1);
        else if (const auto method = methodLine.match(line); method.hasMatch())
            described.append(method.captured(1).toUpper() + u' ' + current);
    }
    QStringList served;
    for (const auto &[method, pattern] : Routes::table())
        served.append(QString::fromLatin1(method + ' ' + pattern));
    described.sort();
    served.sort();
    QCOMPARE(served, described);
    QCOMPARE(served.removeDuplicates(), 0);
}

void RoutesTest::healthNeedsNobody()
{
    const HttpResponse response = ask("GET", text(path::health));
    QCOMPARE(response.status, 200);
    QCOMPARE(headerOf(response, header::contentType), QByteArray(protocol::jsonType));
    QCOMPARE(jsonOf(response).value(u"status"_s).toString(), u"ok"_s);
}

void RoutesTest::everythingElseNeedsASession()
{
    int refused = 0;
    for (const auto &[method, pattern] : Routes::table()) {
        if (pattern == text(path::health) || pattern == text(path::sessions))
            continue;
        QByteArray target = pattern;
        target.replace("{id}", "one").replace("{decisionId}", "two").replace("{version}", "1");
        for (const QByteArray &authorization :
             {QByteArray(), QByteArray("Bearer "), QByteArray("Bearer nobodys"), QByteArray("Basic c2FtOmhvcnNl")}) {
            const HttpResponse response =
                ask(method, target, {}, {"{}", {{header::authorization, authorization}, {header::idempotencyKey, "k"}}});
            QCOMPARE(problemIn(response), u"unauthenticated"_s);
            QCOMPARE(headerOf(response, header::wwwAuthenticate), QByteArray("Bearer"));
            QCOMPARE(response.route, pattern);
            ++refused;
        }
    }
    QCOMPARE(refused, 4 * 73);
}

void RoutesTest::unknownPathsAreNotFound_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target : {"/", "/v1", "/v1/", "/v1/nothing", "/v1/health/", "/V1/health", "//v1/health", "/v1/cases/",
                               "/v1/cases//lease", "/v1/cases/a%20b", "/v1/cases/a%0ab", "/v1/cases/%00", "/v1/cases/%c3%a9",
                               "/v1/cases/one/nothing", "/v1/cases/one/decision/two/three"})
        QTest::newRow(target) << QByteArray(target);
    QTest::newRow("longer than any id") << "/v1/cases/" + QByteArray(201, 'a');
}

void RoutesTest::unknownPathsAreNotFound()
{
    QFETCH(QByteArray, target);
    const HttpResponse response = ask("GET", target);
    QCOMPARE(problemIn(response), u"not-found"_s);
    QCOMPARE(response.route, QByteArray());
}

void RoutesTest::anotherMethodIsToldWhichAreAllowed()
{
    for (const auto &[method, pattern] : Routes::table()) {
        QByteArray target = pattern;
        target.replace("{id}", "one").replace("{decisionId}", "two").replace("{version}", "1");
        for (const char *other : {"PUT", "PATCH", "OPTIONS", "TRACE", "get"}) {
            const auto table = Routes::table();
            if (std::find(table.begin(), table.end(), std::pair(QByteArray(other), pattern)) != table.end())
                continue;
            const HttpResponse response = ask(other, target);
            QCOMPARE(problemIn(response), u"method-not-allowed"_s);
            QVERIFY((", " + headerOf(response, header::allow) + ", ").contains(", " + method + ", "));
            QCOMPARE(response.route, pattern);
        }
    }
}

void RoutesTest::onlySupervisorsInTheUnionCopy()
{
    const auto copying = [this](const QString &name, const std::set<Role> &roles, const QString &country) {
        return meFromJson(jsonOf(ask("GET", text(path::me), tokenFor(name, roles, country)))).value().policy.copying;
    };
    QCOMPARE(copying(u"sam"_s, {Role::Supervisor}, u"FR"_s), Copying::RedactedText);
    QCOMPARE(copying(u"noro"_s, {Role::Supervisor}, u"MG"_s), Copying::None);
    QCOMPARE(copying(u"rae"_s, {Role::Reviewer}, u"FR"_s), Copying::None);
    QCOMPARE(copying(u"lea"_s, {Role::Lead}, u"FR"_s), Copying::None);
    QCOMPARE(copying(u"sasha"_s, {Role::Support}, u"FR"_s), Copying::None);
    QCOMPARE(copying(u"max"_s, {Role::Lead, Role::Supervisor}, u"FR"_s), Copying::RedactedText);
}

void RoutesTest::signInOpensASession()
{
    (void)tokenFor(u"sam"_s, {Role::Supervisor}, u"MG"_s);
    const HttpResponse response = signIn(u"SAM"_s, password);
    QCOMPARE(response.status, 201);
    const auto session = protocol::sessionFromJson(jsonOf(response));
    QVERIFY(session.ok());
    QCOMPARE(session->me.displayName, u"sam"_s);
    QCOMPARE(session->me.policy.level, DisclosureLevel::ThirdCountry);
    QCOMPARE(session->me.policy.copying, Copying::None);
    QVERIFY(session->expiresAt > m_clock.now());
    QCOMPARE(ask("GET", text(path::me), session->token).status, 200);
    m_clock.set(session->expiresAt);
    QCOMPARE(problemIn(ask("GET", text(path::me), session->token)), u"unauthenticated"_s);
}

void RoutesTest::refusedSignInsLookAlike()
{
    (void)tokenFor(u"sam"_s);
    (void)tokenFor(u"kim"_s);
    QVERIFY(m_bench->desk.setDisabled(u"kim"_s, true).ok());
    const HttpResponse wrong = signIn(u"sam"_s, u"wrong horse"_s);
    QCOMPARE(problemIn(wrong), u"unauthenticated"_s);
    for (const HttpResponse &other : {signIn(u"nobody"_s, password), signIn(u"kim"_s, password)}) {
        QCOMPARE(other.status, wrong.status);
        QCOMPARE(other.body, wrong.body);
        QCOMPARE(other.headers, wrong.headers);
    }
    QVERIFY(!wrong.body.contains("sam"));
}

void RoutesTest::tooManySignInsMustWait()
{
    (void)tokenFor(u"sam"_s);
    const desk::DeskPolicy policy;
    for (int i = 0; i < policy.attemptsPerName; ++i)
        QCOMPARE(signIn(u"sam"_s, u"wrong horse"_s).status, 401);
    const HttpResponse limited = signIn(u"sam"_s, password);
    QCOMPARE(problemIn(limited), u"too-many-attempts"_s);
    QCOMPARE(limited.status, 429);
    QVERIFY(headerOf(limited, header::retryAfter).toInt() > 0);
    m_clock.advance(policy.attemptWindow + Seconds(1));
    QCOMPARE(signIn(u"sam"_s, password).status, 201);
}

void RoutesTest::bodiesAreCheckedFirst_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("problem");
    const QByteArray json = protocol::jsonType;
    const QByteArray good = R"({"name":"sam","password":"correct horse"})";
    QTest::newRow("parameters of the type") << good << json + "; charset=utf-8" << u"no problem: status 201"_s;
    QTest::newRow("form") << good << QByteArray("application/x-www-form-urlencoded") << u"unsupported-media-type"_s;
    QTest::newRow("no body") << QByteArray() << json << u"unsupported-media-type"_s;
    QTest::newRow("no JSON") << QByteArray("{") << json << u"invalid-input"_s;
    QTest::newRow("array") << QByteArray("[]") << json << u"invalid-input"_s;
    QTest::newRow("empty") << QByteArray("{}") << json << u"invalid-input"_s;
    QTest::newRow("no password") << QByteArray(R"({"name":"sam"})") << json << u"invalid-input"_s;
    QTest::newRow("wrong type") << QByteArray(R"({"name":1,"password":"x"})") << json << u"invalid-input"_s;
    QTest::newRow("too deep") << QByteArray(R"({"name":)") + QByteArray(40, '[') + QByteArray(40, ']') + "}" << json
                              << u"invalid-input"_s;
    QTest::newRow("too long") << QByteArray(R"({"name":")") + QByteArray(300 * 1024, 'a') + R"("})" << json << u"invalid-input"_s;
    QTest::newRow("no UTF-8") << QByteArray("{\"name\":\"\xff\",\"password\":\"x\"}") << json << u"invalid-input"_s;
}

void RoutesTest::bodiesAreCheckedFirst()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(QString, problem);
    (void)tokenFor(u"sam"_s);
    const HttpResponse response = ask("POST", text(path::sessions), {}, {body, {}, type});
    QCOMPARE(problemIn(response), problem);
    QVERIFY(!response.body.contains("horse"));
}

void RoutesTest::meSaysWhoAndWhat()
{
    const HttpResponse response = ask("GET", text(path::me), tokenFor(u"sam"_s, {Role::Supervisor, Role::Lead}));
    QCOMPARE(response.status, 200);
    const auto me = meFromJson(jsonOf(response));
    QVERIFY(me.ok());
    QCOMPARE(me->roles, (std::set<Role>{Role::Supervisor, Role::Lead}));
    QCOMPARE(me->policy.level, DisclosureLevel::EuropeanUnion);
}

void RoutesTest::queuesAreCountedForTheRole()
{
    takeIn({u"r1"_s, u"r2"_s});
    const HttpResponse response = ask("GET", text(path::queues), tokenFor(u"sam"_s));
    QCOMPARE(response.status, 200);
    QCOMPARE(queueCountsFromJson(jsonOf(response)).value(), (QueueCounts{2, 0, 0, 0}));
    QCOMPARE(queueCountsFromJson(jsonOf(ask("GET", text(path::queues), tokenFor(u"rae"_s, {Role::Reviewer})))).value(),
             QueueCounts{});
}

void RoutesTest::pullLeasesOnceAKey()
{
    takeIn({u"r1"_s, u"r2"_s});
    const QString sam = tokenFor(u"sam"_s);
    const HttpResponse first = pull(sam, "one");
    QCOMPARE(first.status, 200);
    QCOMPARE(headerOf(first, header::entityTag), protocol::entityTag(held(first).content.version));
    QCOMPARE(held(pull(sam, "one")), held(first));
    QVERIFY(held(pull(sam, "two")).content.id != held(first).content.id);
    const HttpResponse nothing = pull(tokenFor(u"kim"_s), "one");
    QCOMPARE(nothing.status, 204);
    QVERIFY(nothing.body.isEmpty());
    // One on screen and one in reserve are all a person may hold.
    QCOMPARE(problemIn(pull(sam, "three")), u"forbidden"_s);
}

void RoutesTest::pullNeedsAKeyAndARole()
{
    takeIn({u"r1"_s});
    const QString sam = tokenFor(u"sam"_s);
    QCOMPARE(problemIn(ask("POST", text(path::pull), sam)), u"invalid-input"_s);
    for (const QByteArray &key : {QByteArray(), QByteArray("a b"), QByteArray("\xc3\xa9"), QByteArray(201, 'k')})
        QCOMPARE(problemIn(pull(sam, key)), u"invalid-input"_s);
    const Given twice{{}, {{header::idempotencyKey, "one"}, {"idempotency-key", "two"}}};
    QCOMPARE(problemIn(ask("POST", text(path::pull), sam, twice)), u"invalid-input"_s);
    QCOMPARE(problemIn(pull(tokenFor(u"rae"_s, {Role::Reviewer}), "one")), u"forbidden"_s);
    QCOMPARE(pull(sam, QByteArray(200, 'k')).status, 200);
}

void RoutesTest::workIsEverythingHeld()
{
    takeIn({u"r1"_s, u"r2"_s, u"r3"_s});
    const QString sam = tokenFor(u"sam"_s);
    QCOMPARE(protocol::workFromJson(jsonOf(ask("GET", text(path::work), sam)))->size(), size_t(0));
    const std::vector<HeldWork> both{{pulled(sam), {}}, {pulled(sam), {}}};
    const HttpResponse response = ask("GET", text(path::work), sam);
    QCOMPARE(response.status, 200);
    auto listed = protocol::workFromJson(jsonOf(response)).value();
    QVERIFY(std::is_permutation(listed.begin(), listed.end(), both.begin(), both.end()));
}

void RoutesTest::aCaseIsServedToItsHolderAlone()
{
    takeIn({u"r1"_s});
    const QString sam = tokenFor(u"sam"_s);
    const QString kim = tokenFor(u"kim"_s);
    const HeldCase mine = pulled(sam);
    const QByteArray target = on(path::oneCase, mine);
    const HttpResponse response = ask("GET", target, sam);
    QCOMPARE(response.status, 200);
    QCOMPARE(held(response), mine);
    QCOMPARE(headerOf(response, header::entityTag), QByteArray("\"1\""));
    QCOMPARE(response.route, text(path::oneCase)); // the log gets the pattern, never the id
    const HttpResponse same = ask("GET", target, sam, {{}, {{header::ifNoneMatch, "\"1\""}}});
    QCOMPARE(same.status, 304);
    QVERIFY(same.body.isEmpty());
    QCOMPARE(headerOf(same, header::entityTag), QByteArray("\"1\""));
    for (const char *other : {"\"2\"", "W/\"1\"", "1", ""})
        QCOMPARE(ask("GET", target, sam, {{}, {{header::ifNoneMatch, other}}}).status, 200);
    const HttpResponse foreign = ask("GET", target, kim);
    QCOMPARE(problemIn(foreign), u"not-found"_s);
    // Somebody else's case and one that does not exist are told alike, whatever the condition.
    QCOMPARE(ask("GET", "/v1/cases/none", kim).body, foreign.body);
    QCOMPARE(ask("GET", target, kim, {{}, {{header::ifNoneMatch, "\"1\""}}}).body, foreign.body);
    m_clock.advance(Minutes(15));
    QCOMPARE(problemIn(ask("GET", target, sam)), u"lease-lost"_s);
}

void RoutesTest::aConditionalViewIsOneViewInTheTrail()
{
    takeIn({u"r1"_s});
    const QString sam = tokenFor(u"sam"_s);
    const QString kim = tokenFor(u"kim"_s);
    const QByteArray target = on(path::oneCase, pulled(sam));
    const Given known{{}, {{header::ifNoneMatch, "\"1\""}}};
    QCOMPARE(trailOf([&] { QCOMPARE(ask("GET", target, sam, known).status, 304); }), QStringList{u"viewed"_s});
    QCOMPARE(trailOf([&] { QCOMPARE(ask("GET", target, sam).status, 200); }), QStringList{u"viewed"_s});
    QCOMPARE(trailOf([&] { QCOMPARE(ask("GET", target, kim, known).status, 404); }), QStringList());
}

void RoutesTest::aHeartbeatRenewsUntilTheLeaseIsLost()
{
    takeIn({u"r1"_s});
    const QString sam = tokenFor(u"sam"_s);
    const HeldCase mine = pulled(sam);
    const Given beat{toBytes(protocol::leaseBody(mine.lease.id))};
    m_clock.advance(Minutes(10));
    const HttpResponse response = ask("POST", on(path::lease, mine), sam, beat);
    QCOMPARE(response.status, 200);
    const Lease renewed = leaseFromJson(jsonOf(response)).value();
    QCOMPARE(renewed.id, mine.lease.id);
    QCOMPARE(renewed.expiresAt, mine.lease.expiresAt + Minutes(10));
    QCOMPARE(problemIn(ask("POST", on(path::lease, mine), tokenFor(u"kim"_s), beat)), u"lease-lost"_s);
    QCOMPARE(problemIn(ask("POST", on(path::lease, mine), sam, {"{}"})), u"invalid-input"_s);
    m_clock.set(renewed.expiresAt);
    const HttpResponse lost = ask("POST", on(path::lease, mine), sam, beat);
    QCOMPARE(problemIn(lost), u"lease-lost"_s);
    QCOMPARE(lost.status, 409);
}

void RoutesTest::aLeaseActsOnItsOwnCaseOnly()
{
    takeIn({u"r1"_s, u"r2"_s});
    const QString sam = tokenFor(u"sam"_s);
    const HeldCase mine = pulled(sam);
    const HeldCase other = pulled(sam);
    const LeaseId lease = mine.lease.id;
    const QByteArray beat = toBytes(protocol::leaseBody(lease));
    const QByteArray draft = toBytes(protocol::toJson(protocol::DraftBody{lease, {"{}", m_clock.now()}}));
    const QByteArray back = toBytes(protocol::toJson(protocol::PutBackBody{lease, PutBackReason::EndOfShift}));
    const QByteArray parking = toBytes(protocol::toJson(protocol::ParkingBody{lease, m_clock.now() + Minutes(30)}));
    for (const QByteArray &base : {on(path::oneCase, other), QByteArray("/v1/cases/none")}) {
        QCOMPARE(problemIn(ask("POST", base + "/lease", sam, {beat})), u"invalid-input"_s);
        QCOMPARE(problemIn(ask("POST", base + "/put-back", sam, {back})), u"invalid-input"_s);
        QCOMPARE(problemIn(ask("POST", base + "/parking", sam, {parking})), u"invalid-input"_s);
        QCOMPARE(problemIn(ask("POST", base + "/reclaim", sam, {beat})), u"lease-lost"_s);
        QCOMPARE(problemIn(ask("PUT", base + "/draft", sam, {draft})), u"lease-lost"_s);
    }
    QCOMPARE(protocol::workFromJson(jsonOf(ask("GET", text(path::work), sam)))->size(), size_t(2));
    QCOMPARE(ask("POST", on(path::putBack, mine), sam, {back}).status, 204);
}

void RoutesTest::whatRanOutIsReclaimedUnderANewLease()
{
    takeIn({u"r1"_s});
    const QString sam = tokenFor(u"sam"_s);
    const HeldCase mine = pulled(sam);
    const Given lease{toBytes(protocol::leaseBody(mine.lease.id))};
    m_clock.advance(Minutes(15));
    QCOMPARE(problemIn(ask("POST", on(path::lease, mine), sam, lease)), u"lease-lost"_s);
    QCOMPARE(problemIn(ask("POST", on(path::reclaim, mine), sam, {"{}"})), u"invalid-input"_s);
    QCOMPARE(problemIn(ask("POST", on(path::reclaim, mine), tokenFor(u"kim"_s), lease)), u"lease-lost"_s);
    HttpResponse response;
    QCOMPARE(trailOf([&] { response = ask("POST", on(path::reclaim, mine), sam, lease); }),
             (QStringList{u"lease-ended"_s, u"pulled"_s}));
    QCOMPARE(response.status, 200);
    QCOMPARE(headerOf(response, header::entityTag), QByteArray("\"1\""));
    QVERIFY(held(response).lease.id != mine.lease.id);
    QCOMPARE(held(ask("POST", on(path::reclaim, mine), sam, lease)).lease, held(response).lease);
}

void RoutesTest::aDraftIsKeptAndFoundWithTheWork()
{
    takeIn({u"r1"_s});
    const QString sam = tokenFor(u"sam"_s);
    const HeldCase mine = pulled(sam);
    const auto put = [&](const QByteArray &content, Instant editedAt, const QString &token) {
        return ask("PUT", on(path::draft, mine), token,
                   {toBytes(protocol::toJson(protocol::DraftBody{mine.lease.id, {content, editedAt}}))});
    };
    const auto kept = [&] { return protocol::workFromJson(jsonOf(ask("GET", text(path::work), sam)))->front().draft; };
    const Instant now = m_clock.now();
    QVERIFY(!kept());
    QCOMPARE(put(R"({"question":"a"})", now, sam).status, 204);
    QCOMPARE(kept(), (KeptDraft{R"({"question":"a"})", now}));
    QCOMPARE(put(R"({"question":"late"})", now - Seconds(1), sam).status, 204);
    QCOMPARE(kept()->editedAt, now);
    QCOMPARE(put(R"({"question":"b"})", now + Seconds(1), sam).status, 204);
    QCOMPARE(kept()->content, QByteArray(R"({"question":"b"})"));
    QCOMPARE(problemIn(put("{}", now, tokenFor(u"kim"_s))), u"lease-lost"_s);
    QCOMPARE(problemIn(put("{\"question\":\"" + QByteArray(longestDraft, 'x') + "\"}", now + Seconds(2), sam)),
             u"invalid-input"_s);
    QCOMPARE(kept()->content, QByteArray(R"({"question":"b"})"));
}

void RoutesTest::whatIsPutBackOrParkedIsGone()
{
    takeIn({u"r1"_s, u"r2"_s});
    const QString sam = tokenFor(u"sam"_s);
    const HeldCase first = pulled(sam);
    const HeldCase second = pulled(sam);
    const auto back = [](const HeldCase &held) {
        return toBytes(protocol::toJson(protocol::PutBackBody{held.lease.id, PutBackReason::NotSure}));
    };
    const auto parking = [](const HeldCase &held, Instant until) {
        return toBytes(protocol::toJson(protocol::ParkingBody{held.lease.id, until}));
    };
    QByteArray unknownReason = back(first);
    unknownReason.replace("not-sure", "too-tired");
    QCOMPARE(problemIn(ask("POST", on(path::putBack, first), sam, {unknownReason})), u"invalid-input"_s);
    QCOMPARE(problemIn(ask("POST", on(path::putBack, first), tokenFor(u"kim"_s), {back(first)})), u"lease-lost"_s);
    QCOMPARE(problemIn(ask("POST", on(path::parking, second), sam, {parking(second, m_clock.now())})), u"invalid-input"_s);
    const HttpResponse gone = ask("POST", on(path::putBack, first), sam, {back(first)});
    QCOMPARE(gone.status, 204);
    QVERIFY(gone.body.isEmpty());
    QCOMPARE(problemIn(ask("POST", on(path::putBack, first), sam, {back(first)})), u"lease-lost"_s);
    const QByteArray later = parking(second, m_clock.now() + Minutes(30));
    QCOMPARE(ask("POST", on(path::parking, second), sam, {later}).status, 204);
    QCOMPARE(problemIn(ask("POST", on(path::parking, second), sam, {later})), u"lease-lost"_s);
    QCOMPARE(pulled(tokenFor(u"lou"_s)).content.id, first.content.id);
    QCOMPARE(pull(tokenFor(u"max"_s), "k").status, 204); // the parked one waits for its time
    m_clock.advance(Minutes(30));
    QCOMPARE(pulled(sam).content.id, second.content.id);
}

void RoutesTest::aDecisionIsAcceptedOnceAndAnsweredAlike()
{
    takeIn({u"r1"_s});
    const QString sam = tokenFor(u"sam"_s);
    const Decision decision = firstSlot(pulled(sam));
    const HttpResponse accepted = push(sam, decision);
    QCOMPARE(accepted.status, 202);
    const DecisionReceipt receipt = decisionReceiptFromJson(jsonOf(accepted)).value();
    QCOMPARE(receipt.decision, decision.id);
    QCOMPARE(receipt.state, DecisionState::Accepted);
    QCOMPARE(receipt.releaseAt, m_clock.now() + Seconds(8));
    m_clock.advance(Seconds(4));
    const HttpResponse again = push(sam, decision);
    QCOMPARE(again.status, 202);
    QCOMPARE(again.body, accepted.body);
    Decision other = decision;
    other.ruling = ruling::HandOver{HandOverReason::Other, u"another"_s};
    QCOMPARE(problemIn(push(sam, other)), u"key-reused"_s);
    QCOMPARE(problemIn(push(tokenFor(u"kim"_s), decision)), u"key-reused"_s);
    other.id = newId<DecisionId>();
    QCOMPARE(problemIn(push(sam, other)), u"already-decided"_s);
    m_clock.advance(Seconds(4));
    QCOMPARE(m_bench->desk.tick().value(), 1);
    const HttpResponse released = push(sam, decision);
    QCOMPARE(released.status, 200);
    const QByteArray asked = protocol::pathOf(path::oneDecision, decision.request, decision.id).toLatin1();
    QCOMPARE(ask("GET", asked, sam).body, released.body);
    QCOMPARE(problemIn(ask("GET", asked, tokenFor(u"kim"_s))), u"not-found"_s);
    QCOMPARE(decisionReceiptFromJson(jsonOf(released))->state, DecisionState::Released);
}

void RoutesTest::decisionsAreRefused_data()
{
    QTest::addColumn<QString>("problem");
    QTest::addColumn<int>("status");
    QTest::newRow("no If-Match") << u"precondition-required"_s << 428;
    QTest::newRow("If-Match of another version") << u"invalid-input"_s << 400;
    QTest::newRow("If-Match of anything") << u"invalid-input"_s << 400;
    QTest::newRow("no Idempotency-Key") << u"invalid-input"_s << 400;
    QTest::newRow("Idempotency-Key of another") << u"invalid-input"_s << 400;
    QTest::newRow("another case in the path") << u"invalid-input"_s << 400;
    QTest::newRow("no JSON type") << u"unsupported-media-type"_s << 415;
    QTest::newRow("no decision") << u"invalid-input"_s << 400;
    QTest::newRow("a version nobody had") << u"request-changed"_s << 412;
    QTest::newRow("a lease nobody had") << u"lease-lost"_s << 409;
    QTest::newRow("not designated") << u"sharing-refused"_s << 422;
    QTest::newRow("busy slot") << u"slot-not-free"_s << 409;
    QTest::newRow("past slot") << u"slot-in-past"_s << 422;
    QTest::newRow("by a reviewer") << u"forbidden"_s << 403;
}

void RoutesTest::decisionsAreRefused()
{
    QFETCH(QString, problem);
    QFETCH(int, status);
    takeIn({u"r1"_s});
    const QString sam = tokenFor(u"sam"_s);
    const HeldCase mine = pulled(sam);
    Decision decision = firstSlot(mine);
    QString token = sam;
    const QString change = QString::fromLatin1(QTest::currentDataTag());
    if (change == u"a version nobody had"_s)
        decision.version = 7;
    else if (change == u"a lease nobody had"_s)
        decision.lease = newId<LeaseId>();
    else if (change == u"not designated"_s)
        decision.sharing = {{ShareableId{u"door"_s}, drawnToken(u"PERSON_3"_s)}};
    else if (change == u"busy slot"_s)
        decision.ruling = ruling::Schedule{range(u"2026-04-02T08:30:00Z"_s, u"2026-04-02T09:30:00Z"_s)};
    else if (change == u"past slot"_s)
        decision.ruling = ruling::Schedule{range(u"2026-03-20T08:30:00Z"_s, u"2026-03-20T09:30:00Z"_s)};
    else if (change == u"by a reviewer"_s)
        token = tokenFor(u"rae"_s, {Role::Reviewer});
    HttpHeader tag{header::ifMatch, protocol::entityTag(decision.version)};
    HttpHeader key{header::idempotencyKey, decision.id.value.toLatin1()};
    Given given{toBytes(toJson(decision))};
    if (change == u"If-Match of another version"_s)
        tag.second = "\"2\"";
    else if (change == u"If-Match of anything"_s)
        tag.second = "*";
    else if (change == u"Idempotency-Key of another"_s)
        key.second = randomUuid().toLatin1();
    else if (change == u"no JSON type"_s)
        given.type = "text/plain";
    else if (change == u"no decision"_s)
        given.body = R"({"id":"x"})";
    if (change != u"no If-Match"_s)
        given.headers.push_back(tag);
    if (change != u"no Idempotency-Key"_s)
        given.headers.push_back(key);
    const QByteArray target =
        change == u"another case in the path"_s ? QByteArray("/v1/cases/other/decision") : on(path::decision, mine);
    const HttpResponse response = ask("POST", target, token, given);
    QCOMPARE(problemIn(response), problem);
    QCOMPARE(response.status, status);
    // Nothing was recorded, so the very same decision made well is the first.
    QCOMPARE(push(sam, firstSlot(mine)).status, 202);
}

void RoutesTest::aDecisionOnAnOldVersionMeetsTheNewOne()
{
    QJsonObject json = request(u"r1"_s);
    QVERIFY(m_bench->take(package(json)).ok());
    const QString sam = tokenFor(u"sam"_s);
    const HeldCase old = pulled(sam);
    json.insert(u"summary"_s, u"Point budget Zephyrin bis"_s);
    QVERIFY(m_bench->take(package(json)).ok());
    QCOMPARE(problemIn(push(sam, firstSlot(old))), u"request-changed"_s);
    const HttpResponse now = ask("GET", on(path::oneCase, old), sam, {{}, {{header::ifNoneMatch, "\"1\""}}});
    QCOMPARE(now.status, 200);
    QCOMPARE(headerOf(now, header::entityTag), QByteArray("\"2\""));
    QCOMPARE(push(sam, firstSlot(held(now))).status, 202);
}

void RoutesTest::aTakenSlotIsAConflict()
{
    takeIn({u"r1"_s, u"r2"_s});
    const QString sam = tokenFor(u"sam"_s);
    const HeldCase first = pulled(sam);
    const HeldCase second = pulled(sam);
    QCOMPARE(push(sam, firstSlot(first)).status, 202);
    QCOMPARE(problemIn(push(sam, firstSlot(second))), u"slot-not-free"_s);
}

void RoutesTest::aDecisionCanBeTakenBackUntilItIsReleased()
{
    takeIn({u"r1"_s});
    const QString sam = tokenFor(u"sam"_s);
    const HeldCase mine = pulled(sam);
    const Decision first = firstSlot(mine);
    QCOMPARE(problemIn(takeBack(sam, first)), u"not-found"_s);
    QCOMPARE(push(sam, first).status, 202);
    QCOMPARE(problemIn(takeBack(tokenFor(u"kim"_s), first)), u"not-found"_s);
    m_clock.advance(Seconds(7));
    const HttpResponse back = takeBack(sam, first);
    QCOMPARE(back.status, 200);
    QCOMPARE(headerOf(back, header::entityTag), QByteArray("\"1\""));
    QCOMPARE(held(back).lease.id, mine.lease.id);
    QCOMPARE(takeBack(sam, first).status, 200);
    const HttpResponse late = push(sam, first);
    QCOMPARE(late.status, 200);
    QCOMPARE(decisionReceiptFromJson(jsonOf(late))->state, DecisionState::TakenBack);
    const Decision second = firstSlot(held(back));
    QCOMPARE(push(sam, second).status, 202);
    m_clock.advance(Seconds(8));
    const HttpResponse tooLate = takeBack(sam, second);
    QCOMPARE(problemIn(tooLate), u"too-late"_s);
    QCOMPARE(tooLate.status, 409);
}

void RoutesTest::aValueIsShownToItsHolderAloneForAWhile()
{
    takeIn({u"r1"_s});
    const QString sam = tokenFor(u"sam"_s);
    const HeldCase held = pulled(sam);
    const RevealWish wish{drawnToken(u"PERSON_2"_s), RevealReason::TellApart, u"deux Jean"_s};
    QCOMPARE(trailOf([&] {
                 const HttpResponse response = reveal(sam, held, wish);
                 QCOMPARE(response.status, 200);
                 const auto shown = revealedFromJson(jsonOf(response));
                 QVERIFY(shown.ok());
                 QCOMPARE(shown->value, u"Jean Dupontel"_s);
                 QCOMPARE(shown->category, TokenCategory::Person);
                 QCOMPARE(shown->shownUntil, m_clock.now() + Seconds(30));
             }),
             QStringList{u"revealed"_s});
    m_clock.advance(Seconds(29));
    QCOMPARE(reveal(sam, held, wish).status, 200);
    m_clock.advance(Seconds(1));
    QCOMPARE(problemIn(reveal(sam, held, wish)), u"reveal-over"_s);
    QCOMPARE(problemIn(reveal(tokenFor(u"kim"_s), held, wish, "other")), u"not-found"_s);
}

void RoutesTest::revealsAreRefused_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("problem");
    const auto body = [](const char *token, const char *reason, const char *words) {
        return toBytes(QJsonObject{{u"token"_s, withTokens(QLatin1String(token))},
                                   {u"reason"_s, QLatin1String(reason)},
                                   {u"words"_s, QLatin1String(words)}});
    };
    const QByteArray person = body("PERSON_2", "tell-apart", "which one");
    QTest::newRow("without words") << u"FR"_s << body("PERSON_2", "tell-apart", " \n ") << QByteArray("k") << u"invalid-input"_s;
    QTest::newRow("words without end") << u"FR"_s << body("PERSON_2", "other", QByteArray(501, 'w').constData())
                                       << QByteArray("k") << u"invalid-input"_s;
    QTest::newRow("a reason of one's own") << u"FR"_s << body("PERSON_2", "curious", "w") << QByteArray("k")
                                           << u"invalid-input"_s;
    QTest::newRow("without a reason") << u"FR"_s << QByteArray(R"({"token":"PERSON_2","words":"w"})") << QByteArray("k")
                                      << u"invalid-input"_s;
    QTest::newRow("without a key") << u"FR"_s << person << QByteArray() << u"invalid-input"_s;
    QTest::newRow("a token that is none") << u"FR"_s << body("PERSON_99", "other", "w") << QByteArray("k") << u"not-found"_s;
    QTest::newRow("a person outside the EU") << u"MG"_s << person << QByteArray("k") << u"reveal-refused"_s;
    QTest::newRow("a phone outside the EU") << u"MG"_s << body("PHONE_1", "other", "w") << QByteArray("k") << u"reveal-refused"_s;
    QTest::newRow("an address outside the EU")
        << u"MG"_s << body("ADDRESS_1", "check-place", "w") << QByteArray("k") << u"reveal-refused"_s;
}

void RoutesTest::revealsAreRefused()
{
    QFETCH(QString, country);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, key);
    QFETCH(QString, problem);
    takeIn({u"r1"_s});
    const QString token = tokenFor(u"sam"_s, {Role::Supervisor}, country);
    const HeldCase held = pulled(token);
    std::vector<HttpHeader> headers;
    if (!key.isEmpty())
        headers.emplace_back(header::idempotencyKey, key);
    QCOMPARE(problemIn(ask("POST", on(path::reveals, held), token, {body, headers})), problem);
    // Of the register, the organisation's name is what a site outside the EU may be shown.
    if (country == u"MG"_s) {
        const HttpResponse shown = reveal(token, held, {drawnToken(u"ORGANISATION_1"_s), RevealReason::CheckPlace, u"w"_s}, "k2");
        QCOMPARE(shown.status, 200);
        const auto disclosed = m_bench->desk.disclosures().value();
        const QStringList categories{u"reveal"_s, u"organisation"_s};
        QCOMPARE(std::count_if(disclosed.begin(), disclosed.end(), [&](const auto &one) { return one.categories == categories; }),
                 1);
    }
}

void RoutesTest::anHourHasOnlySoManyReveals()
{
    takeIn({u"r1"_s});
    const QString sam = tokenFor(u"sam"_s);
    const HeldCase held = pulled(sam);
    const RevealWish wish{drawnToken(u"PERSON_2"_s), RevealReason::Other, u"w"_s};
    for (int i = 0; i < 10; ++i)
        QCOMPARE(reveal(sam, held, wish, QByteArray::number(i)).status, 200);
    const HttpResponse refused = reveal(sam, held, wish, "one-more");
    QCOMPARE(problemIn(refused), u"reveals-used-up"_s);
    QVERIFY(headerOf(refused, header::retryAfter).isEmpty()); // the workstation as a whole goes on
    QCOMPARE(problemIn(reveal(sam, held, {drawnToken(u"PERSON_1"_s), RevealReason::Other, u"w"_s}, "0")), u"key-reused"_s);
}

void RoutesTest::aPersonIsFoundWithoutARequestOfTheirs()
{
    takeIn({u"r1"_s});
    const QString support = tokenFor(u"sasha"_s, {Role::Support});
    const IncidentReport report{IncidentKind::DirectContact, {}, u"Somebody calls"_s};
    const HttpResponse filed =
        ask("POST", text(path::incidents), support, {toBytes(toJson(report)), {{header::idempotencyKey, "k"}}});
    PersonSearch search;
    search.subject.mails = {u"jean@borealis.example"_s};
    search.about = numberOf(incidentFromJson(jsonOf(filed))->id);
    const auto found = [&] { return ask("POST", text(path::personSearch), support, {toBytes(toJson(search))}); };
    const HttpResponse first = found();
    QCOMPARE(first.status, 200);
    const FoundPerson person = foundPersonFromJson(jsonOf(first)).value();
    QCOMPARE(person.holdings.requests.size(), std::size_t(1));
    QVERIFY(person.requests.isEmpty());
    for (int i = 1; i < desk::RightsPolicy().searchesPerHour; ++i)
        QCOMPARE(found().status, 200);
    const HttpResponse refused = found();
    QCOMPARE(refused.status, 429);
    QCOMPARE(problemIn(refused), u"searches-used-up"_s);
    QVERIFY(headerOf(refused, header::retryAfter).isEmpty()); // the workstation as a whole goes on
    QVERIFY(!refused.body.contains("jean"));
    search.purpose = SearchPurpose::Answer;
    QCOMPARE(problemIn(found()), u"invalid-input"_s);
}

void RoutesTest::whatWasMissedIsHiddenForEverybody()
{
    takeIn({u"r1"_s});
    const QString sam = tokenFor(u"sam"_s);
    const HttpResponse first = pull(sam, "k");
    const HeldCase seen = held(first);
    QCOMPARE(headerOf(first, header::entityTag), QByteArray("\"1\""));
    const int at = static_cast<int>(seen.content.thread.front().body.front().text.indexOf(u"Bonjour"_s));
    const RedactionReport report{ReportKind::Missed, 1, {0, MessagePart::Body, at, at + 7}, TokenCategory::Person, {}};
    const auto send = [&](const QString &token) {
        return ask("POST", on(path::redactionReports, seen), token, {toBytes(toJson(report)), {{header::idempotencyKey, "r"}}});
    };
    HttpResponse response;
    QCOMPARE(trailOf([&] { response = send(sam); }), (QStringList{u"viewed"_s, u"redaction-reported"_s}));
    QCOMPARE(response.status, 200);
    QVERIFY(!response.body.contains("Bonjour"));
    QCOMPARE(held(response).content.version, 1);
    QCOMPARE(headerOf(response, header::entityTag), QByteArray("\"1-1\""));
    // Who knows the form from before is given the new one, and its decision still stands.
    const auto again = ask("GET", on(path::oneCase, seen), sam, {{}, {{header::ifNoneMatch, "\"1\""}}});
    QCOMPARE(again.status, 200);
    QVERIFY(!again.body.contains("Bonjour"));
    QCOMPARE(ask("GET", on(path::oneCase, seen), sam, {{}, {{header::ifNoneMatch, "\"1-1\""}}}).status, 304);
    QCOMPARE(push(sam, firstSlot(seen)).status, 202);
    QCOMPARE(problemIn(send(tokenFor(u"kim"_s))), u"not-found"_s);
}

void RoutesTest::reportsAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *body, const QString &problem) {
        QTest::newRow(name) << QByteArray(body) << problem;
    };
    row("nothing said", "{}", u"invalid-input"_s);
    row("of another kind", R"({"kind":"both","version":1,"revision":0})", u"invalid-input"_s);
    row("nowhere",
        R"({"kind":"missed","version":1,"revision":0,"message":9,"part":"body","start":0,"end":4,"category":"person"})",
        u"invalid-input"_s);
    row("before the beginning",
        R"({"kind":"missed","version":1,"revision":0,"message":0,"part":"body","start":-4,"end":4,"category":"person"})",
        u"invalid-input"_s);
    row("no words",
        R"({"kind":"missed","version":1,"revision":0,"message":0,"part":"body","start":4,"end":4,"category":"person"})",
        u"invalid-input"_s);
    row("after the end",
        R"({"kind":"missed","version":1,"revision":0,"message":0,"part":"body","start":9000,"end":9004,"category":"person"})",
        u"invalid-input"_s);
    row("without a category", R"({"kind":"missed","version":1,"revision":0,"message":0,"part":"body","start":0,"end":4})",
        u"invalid-input"_s);
    row("another version",
        R"({"kind":"missed","version":2,"revision":0,"message":0,"part":"body","start":0,"end":4,"category":"person"})",
        u"request-changed"_s);
    row("a token that is none", R"({"kind":"excess","version":1,"revision":0,"token":"PERSON_77"})", u"not-found"_s);
}

void RoutesTest::reportsAreRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, problem);
    takeIn({u"r1"_s});
    const QString sam = tokenFor(u"sam"_s);
    const HeldCase seen = pulled(sam);
    QCOMPARE(problemIn(ask("POST", on(path::redactionReports, seen), sam, {body, {{header::idempotencyKey, "r"}}})), problem);
    QVERIFY(m_bench->desk.redactionReports()->empty());
}

void RoutesTest::eventsAreWhatConcernsTheCaller()
{
    takeIn({u"one"_s, u"two"_s});
    const QString sam = tokenFor(u"sam"_s);
    const QString kim = tokenFor(u"kim"_s);
    const QString samElsewhere = jsonOf(signIn(u"sam"_s, password)).value(u"token"_s).toString();
    std::map<QString, QByteArray> positions;
    const auto heard = [&](const QString &token) {
        Given given;
        if (positions.count(token) > 0)
            given.headers.emplace_back(header::lastEventId, positions[token]);
        const HttpResponse response = ask("GET", text(path::events), token, given);
        protocol::EventReader reader;
        QStringList kinds;
        for (const LiveEvent &event : reader.put(response.body))
            kinds.append(wireName(event.kind));
        positions[token] = QByteArray::number(reader.position().value_or(-1));
        return response.status == 200 && response.position ? kinds : QStringList{u"no stream"_s};
    };
    for (const QString &token : {sam, kim, samElsewhere})
        QCOMPARE(heard(token), QStringList());
    takeIn({u"three"_s});
    for (const QString &token : {sam, kim, samElsewhere})
        QCOMPARE(heard(token), QStringList{u"queue"_s});
    const HeldCase mine = pulled(sam);
    QCOMPARE(heard(sam), QStringList()); // knows
    QCOMPARE(heard(samElsewhere), QStringList{u"work"_s});
    QCOMPARE(heard(kim), QStringList());
    const Decision decision = firstSlot(mine);
    QCOMPARE(push(sam, decision).status, 202);
    QCOMPARE(heard(sam), QStringList());
    QCOMPARE(heard(samElsewhere), QStringList{u"work"_s});
    m_clock.advance(std::chrono::hours(1));
    QCOMPARE(*m_bench->desk.tick(), 1);
    QCOMPARE(heard(sam), QStringList{u"decision"_s});
    QCOMPARE(heard(kim), QStringList());
    (void)pulled(sam);
    (void)heard(sam);
    for (const QString &id : {u"one"_s, u"two"_s, u"three"_s}) {
        QJsonObject changed = request(id);
        changed.insert(u"summary"_s, u"Autre chose"_s);
        QVERIFY(m_bench->take(package(changed))->incidents.empty());
    }
    QStringList both = heard(sam);
    both.sort();
    QCOMPARE(both, (QStringList{u"queue"_s, u"work"_s})); // one is held; one look is enough for the others
    QCOMPARE(heard(kim), QStringList{u"queue"_s});
}

void RoutesTest::whoeverHasMissedMuchLooksEverywhere()
{
    const QString sam = tokenFor(u"sam"_s);
    const HttpResponse beyond = ask("GET", text(path::events), sam, {{}, {{header::lastEventId, "1000000"}}});
    protocol::EventReader reader;
    QCOMPARE(reader.put(beyond.body).size(), std::size(WireNames<LiveKind>::table));
    QVERIFY(*reader.position() < 1000);
    QCOMPARE(problemIn(ask("GET", text(path::events), sam, {{}, {{header::lastEventId, "x"}}})), u"invalid-input"_s);
    QCOMPARE(problemIn(ask("GET", text(path::events), sam, {{}, {{header::lastEventId, "-1"}}})), u"invalid-input"_s);
    HttpRequest poll = requestFor("GET", text(path::events), sam, {});
    poll.query = "wait=0";
    QVERIFY(!m_routes->answer(poll).position);
}

void RoutesTest::aStreamGoesOnAndEndsWithTheSession()
{
    const QString sam = tokenFor(u"sam"_s);
    const HttpRequest stream = requestFor("GET", text(path::events), sam, {});
    const HttpResponse begun = m_routes->answer(stream);
    QCOMPARE(headerOf(begun, header::contentType), QByteArray("text/event-stream"));
    const HttpPiece silent = m_routes->follow(stream, *begun.position);
    QVERIFY(silent.bytes.isEmpty() && silent.position == *begun.position && !silent.ends);
    takeIn({u"one"_s});
    const HttpPiece piece = m_routes->follow(stream, silent.position);
    protocol::EventReader reader;
    const auto events = reader.put(piece.bytes);
    QCOMPARE(events.size(), size_t(1));
    QCOMPARE(events.front().kind, LiveKind::Queue);
    QCOMPARE(QByteArray::number(*reader.position()), piece.position);
    QVERIFY(!piece.ends);
    QCOMPARE(ask("DELETE", text(path::currentSession), sam).status, 204);
    QVERIFY(m_routes->follow(stream, piece.position).ends);
}

void RoutesTest::aPurgeOrderIsForEveryWorkstationThatWasServed()
{
    const auto at = [&](const QString &name, const QString &workstation) {
        (void)tokenFor(name);
        const HttpResponse signedIn =
            ask("POST", text(path::sessions), {}, {toBytes(protocol::toJson(protocol::SignInBody{name, password, workstation}))});
        return jsonOf(signedIn).value(u"token"_s).toString();
    };
    const auto orders = [&](const QString &token) {
        return protocol::purgeOrdersFromJson(jsonOf(ask("GET", text(path::purgeOrders), token))).value();
    };
    const auto acknowledge = [&](const QString &token, const PurgeOrder &order) {
        return ask("POST", protocol::pathOf(path::purgeReceipt, order.id).toLatin1(), token);
    };
    takeIn({u"one"_s});
    const QString office = at(u"sam"_s, u"office"_s);
    const QString home = at(u"sam"_s, u"home"_s);
    const QString kim = at(u"kim"_s, u"office"_s);
    const HeldCase held = pulled(office);
    QCOMPARE(protocol::workFromJson(jsonOf(ask("GET", text(path::work), home)))->size(), size_t(1)); // seen there too
    const auto ordered = m_bench->desk.orderPurge(u"one"_s, desk::PurgeReason::Erasure);
    QVERIFY(ordered.ok());
    QCOMPARE(ordered->targets.size(), size_t(2));
    QVERIFY(orders(kim).empty());
    for (const QString &token : {office, home}) {
        QCOMPARE(orders(token).size(), size_t(1));
        QCOMPARE(orders(token).front(), ordered->order);
    }
    QCOMPARE(problemIn(acknowledge(kim, ordered->order)), u"not-found"_s);
    QCOMPARE(trailOf([&] { QCOMPARE(acknowledge(office, ordered->order).status, 204); }), QStringList{u"purge-acknowledged"_s});
    QCOMPARE(trailOf([&] { QCOMPARE(acknowledge(office, ordered->order).status, 204); }), QStringList()); // a repeat
    QCOMPARE(orders(office).size(), size_t(1)); // a second program there may not have heard of it
    m_clock.advance(std::chrono::hours(25));
    QVERIFY(orders(at(u"sam"_s, u"office"_s)).empty());
    const auto status = m_bench->desk.purges();
    QCOMPARE(std::count_if(status->front().targets.begin(), status->front().targets.end(),
                           [](const desk::PurgeStatus::Target &target) { return target.acknowledgedAt.has_value(); }),
             1);
    // Another session at the same workstation finds what is outstanding there.
    QCOMPARE(orders(at(u"sam"_s, u"home"_s)).size(), size_t(1));
}

void RoutesTest::aPurgedRequestLeavesHandsAndQueue()
{
    takeIn({u"one"_s, u"two"_s, u"three"_s});
    const QString sam = tokenFor(u"sam"_s);
    const HeldCase first = pulled(sam);
    const Decision decision = firstSlot(first);
    QCOMPARE(push(sam, decision).status, 202);
    const HeldCase second = pulled(sam);
    QCOMPARE(m_bench->desk.orderPurge(u"nobody's"_s, desk::PurgeReason::Leak).error().kind, ErrorKind::NotFound);
    for (const QString &id : {u"one"_s, u"two"_s, u"three"_s})
        QVERIFY(m_bench->desk.orderPurge(id, desk::PurgeReason::Withdrawal).ok());
    m_clock.advance(std::chrono::minutes(1));
    QCOMPARE(*m_bench->desk.tick(), 0); // the decision had not been released, and is not
    QCOMPARE(problemIn(push(sam, firstSlot(second))), u"lease-lost"_s);
    QCOMPARE(problemIn(takeBack(sam, decision)), u"lease-lost"_s);
    QVERIFY(protocol::workFromJson(jsonOf(ask("GET", text(path::work), sam)))->empty());
    QCOMPARE(pull(sam, "k").status, 204);
    QVERIFY(m_bench->desk.verifyAudit().ok());
}

void RoutesTest::signingOutEndsTheSession()
{
    takeIn({u"r1"_s});
    const QString sam = tokenFor(u"sam"_s);
    const HeldCase mine = pulled(sam);
    QCOMPARE(ask("DELETE", text(path::currentSession), sam).status, 204);
    QCOMPARE(problemIn(ask("DELETE", text(path::currentSession), sam)), u"unauthenticated"_s);
    QCOMPARE(problemIn(ask("GET", on(path::oneCase, mine), sam)), u"unauthenticated"_s);
    QCOMPARE(pulled(tokenFor(u"kim"_s)).content.id, mine.content.id);
}

void RoutesTest::intakeIsForSomeRolesAndZips()
{
    const QByteArray zip = zipOf(package(request(u"r1"_s)));
    const QByteArray target = text(path::intake);
    const QString lead = tokenFor(u"lee"_s, {Role::Lead});
    const auto problemOf = [&](const QString &token, const QByteArray &body, const QByteArray &type) {
        const HttpRequest whole = requestFor("POST", target, token, {body, {}, type});
        HttpRequest head = whole;
        head.body.clear();
        // Before the body is read and after are the same rule.
        const auto refusal = m_routes->admit(head);
        const QString early = refusal ? problemIn(*refusal) : QString();
        return problemIn(m_routes->answer(whole)) == early ? early : u"not alike: "_s + early;
    };
    QCOMPARE(problemOf({}, zip, protocol::zipType), u"unauthenticated"_s);
    QCOMPARE(problemOf(tokenFor(u"sam"_s), zip, protocol::zipType), u"forbidden"_s);
    QCOMPARE(problemOf(tokenFor(u"rae"_s, {Role::Reviewer}), zip, protocol::zipType), u"forbidden"_s);
    QCOMPARE(problemOf(lead, zip, protocol::jsonType), u"unsupported-media-type"_s);
    QCOMPARE(problemIn(ask("POST", target, lead, {"no zip", {}, protocol::zipType})), u"invalid-input"_s);
    QVERIFY(Routes::takesLargeBody(requestFor("POST", target, {}, {})));
    QVERIFY(!Routes::takesLargeBody(requestFor("POST", text(path::sessions), {}, {})));
    QVERIFY(!Routes::takesLargeBody(requestFor("PUT", target, {}, {})));
    QCOMPARE(queueCountsFromJson(jsonOf(ask("GET", text(path::queues), lead)))->supervision, 0);
}

void RoutesTest::theTrailIsForLeadsAndAskedForExactly()
{
    const QString lead = tokenFor(u"lee"_s, {Role::Lead});
    const auto asked = [&](const QString &token, QLatin1String target, const QByteArray &query) {
        HttpRequest request = requestFor("GET", text(target), token, {});
        request.query = query;
        return m_routes->answer(request);
    };
    for (const QLatin1String target : {path::trail, path::trailProof, path::disclosures, path::revealList, path::people}) {
        QCOMPARE(asked(lead, target, {}).status, 200);
        for (const Role role : {Role::Supervisor, Role::Reviewer, Role::Support})
            QCOMPARE(problemIn(asked(tokenFor(u"p-"_s + QString(wireName(role)), {role}), target, {})), u"forbidden"_s);
    }
    for (const char *query :
         {"limit=0", "limit=1001", "limit=x", "before=x", "from=yesterday", "export=2", "events=", "other=1", "limit=1&limit=2"})
        QCOMPARE(problemIn(asked(lead, path::trail, query)), u"invalid-input"_s);
    for (const char *query : {"before=x", "export=2", "after="})
        QCOMPARE(problemIn(asked(lead, path::disclosures, query)), u"invalid-input"_s);
    for (const char *query : {"before=x", "export=yes", "unusual=0", "person="})
        QCOMPARE(problemIn(asked(lead, path::revealList, query)), u"invalid-input"_s);
    TrailQuery query;
    query.events = {u"signed-in"_s, u"person-added"_s};
    query.limit = 2;
    const auto page = trailPageFromJson(jsonOf(asked(lead, path::trail, protocol::trailQueryText(query)))).value();
    QCOMPARE(page.entries.size(), size_t(2));
    QCOMPARE(page.entries.front().event, u"signed-in"_s);
    QVERIFY(!page.isLast);
}

void RoutesTest::intakeQueuesAPackageOnce()
{
    const QString support = tokenFor(u"una"_s, {Role::Support});
    const Given zip{zipOf(package(request(u"r1"_s))), {}, protocol::zipType};
    const HttpResponse first = ask("POST", text(path::intake), support, zip);
    QCOMPARE(first.status, 201);
    const auto queued = protocol::intakeFromJson(jsonOf(first)).value();
    QVERIFY(!queued.request.isEmpty());
    QVERIFY(!queued.alreadyKnown);
    const HttpResponse second = ask("POST", text(path::intake), support, zip);
    QCOMPARE(second.status, 200);
    QCOMPARE(protocol::intakeFromJson(jsonOf(second)).value(), (protocol::IntakeBody{queued.request, {}, true}));
    QCOMPARE(pulled(tokenFor(u"sam"_s)).content.id, queued.request);
}

void RoutesTest::intakeSaysWhatIsBroken()
{
    const QString lead = tokenFor(u"lee"_s, {Role::Lead});
    Files files = package(request(u"r1"_s));
    files[u"calendars/camille.ics"_s] = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Dentiste Rosenbaum\r\n";
    const HttpResponse queued = ask("POST", text(path::intake), lead, {zipOf(files), {}, protocol::zipType});
    QCOMPARE(queued.status, 201);
    const auto report = protocol::intakeFromJson(jsonOf(queued)).value();
    QVERIFY(!report.incidents.empty());
    QVERIFY(report.incidents.front().startsWith(u"calendars/camille.ics: "_s));
    QVERIFY(!queued.body.contains("Rosenbaum"));

    files[u"request.json"_s] = "{";
    const HttpResponse useless = ask("POST", text(path::intake), lead, {zipOf(files), {}, protocol::zipType});
    QCOMPARE(useless.status, 200);
    QVERIFY(protocol::intakeFromJson(jsonOf(useless))->request.isEmpty());
    QVERIFY(queueCountsFromJson(jsonOf(ask("GET", text(path::queues), lead)))->incidents >= 2);
}

void RoutesTest::aRepairedPartComesAsAFile()
{
    Files files = package(request(u"r1"_s));
    const QByteArray good = std::exchange(files[u"calendars/camille.ics"_s], "none");
    QVERIFY(m_bench->take(files).ok());
    const QString support = tokenFor(u"una"_s, {Role::Support});
    const Given keyed{{}, {{header::idempotencyKey, "key"}}};
    const HttpResponse pulled = ask("POST", text(path::pullIncident), support, keyed);
    const Incident incident = incidentFromJson(jsonOf(pulled)).value();
    QCOMPARE(jsonOf(ask("POST", text(path::pullIncident), support, keyed)), jsonOf(pulled));
    const QByteArray target = protocol::pathOf(path::incidentRepair, incident.id).toLatin1();
    const Given asFile{good, {{header::ifMatch, protocol::entityTag(incident.version())}}, protocol::fileType};
    QVERIFY(Routes::takesLargeBody(requestFor("POST", target, {}, {})));
    QVERIFY(!m_routes->admit(requestFor("POST", target, support, asFile)));
    for (const QString &token :
         {tokenFor(u"sam"_s), tokenFor(u"lee"_s, {Role::Lead}), tokenFor(u"out"_s, {Role::Support}, u"MG"_s)}) {
        QCOMPARE(problemIn(*m_routes->admit(requestFor("POST", target, token, asFile))), u"forbidden"_s);
        QCOMPARE(problemIn(ask("POST", target, token, asFile)), u"forbidden"_s);
    }
    QCOMPARE(problemIn(ask("POST", target, support, {good, asFile.headers})), u"unsupported-media-type"_s);
    QCOMPARE(problemIn(ask("POST", target, support, {good, {}, protocol::fileType})), u"precondition-required"_s);
    const HttpResponse refused = ask("POST", target, support, {"none", asFile.headers, protocol::fileType});
    QCOMPARE(problemIn(refused), u"invalid-input"_s);
    QCOMPARE(jsonOf(refused).value(u"detail"_s).toString(), u"file: holds no readable calendar"_s);
    const HttpResponse repaired = ask("POST", target, support, asFile);
    QCOMPARE(repaired.status, 200);
    QCOMPARE(incidentFromJson(jsonOf(repaired))->steps.back().kind, IncidentStepKind::Repaired);
    QCOMPARE(problemIn(ask("POST", target, support, asFile)), u"request-changed"_s);
    QCOMPARE(ask("POST", text(path::pullIncident), support, {{}, {{header::idempotencyKey, "next"}}}).status, 204);
}

} // namespace vigie::service

QTEST_GUILESS_MAIN(vigie::service::RoutesTest)
#include "routes.moc"
