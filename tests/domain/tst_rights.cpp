// What may come next with a request of a person, and what it must say (D1 to D3, D5, D7).
#include "models/domain/erasurecertificate.h"
#include "models/domain/holdings.h"
#include "models/domain/identityadvice.h"
#include "models/domain/rectification.h"
#include "models/domain/rights.h"
#include "models/domain/rightsflow.h"
#include "models/domain/rightsletters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <functional>

using namespace vigie;
using namespace Qt::StringLiterals;
using Kind = RightsStepKind;

namespace {

const QTimeZone paris("Europe/Paris");

Instant at(const char *rfc3339)
{
    return fromRfc3339(QString::fromLatin1(rfc3339)).value();
}

RightsWish wishOf(RightKind kind)
{
    RightsWish wish;
    wish.kind = kind;
    wish.receivedAt = at("2026-03-02T10:00:00Z");
    wish.language = u"fr"_s;
    wish.subject = {u"Zoé Quemeneur"_s, {u"zoe@exemple.test"_s}, u"+33 6 12 34 56 78"_s, SubjectRole::Contact};
    if (kind == RightKind::Objection || kind == RightKind::Withdrawal)
        wish.scope.purposes = {Purpose::Newsletter};
    if (kind == RightKind::Rectification)
        wish.words = u"Zoé, not Zoë"_s;
    return wish;
}

RightsCase caseOf(RightKind kind, const std::vector<Kind> &steps = {})
{
    RightsCase request{RightsId{u"r1"_s}, u"D-2026-0041"_s, wishOf(kind), {}};
    for (const Kind step : steps)
        request.steps.push_back({step, at("2026-03-05T10:00:00Z"), PersonId{u"p1"_s}, u"words"_s});
    return request;
}

/// "" when it may be taken.
QString obstacleNow(const RightsCase &request, Kind kind, const QString &words = u"words"_s)
{
    const Instant now = at("2026-03-10T10:00:00Z");
    const Result<ClockReading> clock = readClock(request, {}, paris, now);
    const auto obstacle =
        obstacleTo({kind, now, PersonId{u"p1"_s}, words}, request, clock.value(), toDateTime(now, paris).date());
    return obstacle ? QString(wireName(*obstacle)) : QString();
}

QString checklistWords(const RightsCase &request)
{
    QString words;
    for (const ChecklistItem &item : checklistOf(request))
        words += QLatin1Char("DNl-"[static_cast<int>(item.state)]); // done, next, later, not needed
    return words;
}

RightsStep foundFor(std::initializer_list<const char *> clients)
{
    RightsStep step{Kind::Searched, at("2026-03-05T10:00:00Z"), PersonId{u"p1"_s}, {}, {}, SearchPurpose::Answer};
    step.recipients.emplace();
    for (const char *client : clients)
        step.recipients->push_back({RecipientKind::Clients, QString::fromLatin1(client), {}, 1});
    return step;
}

RightsStep ofClient(Kind kind, const char *client)
{
    RightsStep step{kind, at("2026-03-06T10:00:00Z"), PersonId{u"p1"_s}, u"words"_s};
    step.client = QString::fromLatin1(client);
    return step;
}

} // namespace

class RightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaseComesBackAsItWasSaid();
    void aWishThatCannotBeIsRefused_data();
    void aWishThatCannotBeIsRefused();
    void everyStepWaitsForThoseBeforeIt_data();
    void everyStepWaitsForThoseBeforeIt();
    void stepsThatSayWhyNeedWords();
    void eachRecipientIsToldOrThereIsAReason();
    void securityIsWeighedAgainstAnObjectionAlone();
    void theDeskAloneSearchesAndErases();
    void whatIsPutRightCanBeSo_data();
    void whatIsPutRightCanBeSo();
    void anOrderSaysWhyEachIsKept_data();
    void anOrderSaysWhyEachIsKept();
    void singleValuesGoFromWhatIsLeft_data();
    void singleValuesGoFromWhatIsLeft();
    void whatIsKeptBackSaysWhyUntilItIsErased();
    void aCertificateSaysWhatWentAndWhoHasNotAnswered();
    void wordsAndLastLineOfACertificateSayTheSame_data();
    void wordsAndLastLineOfACertificateSayTheSame();
    void theChecklistSaysWhatIsNext_data();
    void theChecklistSaysWhatIsNext();
    void theClockFollowsFromTheSteps();
    void theClockGoesOnFromWhenTheyAnswered();
    void whoGetsAnArchiveHasItBeforeTheAnswer();
    void theServicesPartOfAContactIsAskedForWhereThereIsOne();
    void aMomentBelongsToTheDayOfTheDesksZone();
    void aClientHasDaysOfItsOwn();
    void eachClientAnswersForItsOwnPart();
    void aUsersDataIsHeldElsewhereToo();
    void whatAClientDeclinesStaysWithIt();
    void notAllIsLeftToClientsWhere_data();
    void notAllIsLeftToClientsWhere();
    void whatWasPutTogetherBeforeAClientDeclinedIsPutTogetherAgain();
    void whoHoldsAPartIsAskedOrItIsSaidWhyNot();
    void theServicesOwnPurposesAreNoClients();
    void itIsWhosesItWasLastGivenTo();
    void itIsGroupedWithAnEarlierOneOfTheSamePersonAlone_data();
    void itIsGroupedWithAnEarlierOneOfTheSamePersonAlone();
    void itIsGroupedWithOneThatAsksForAllOfIt_data();
    void itIsGroupedWithOneThatAsksForAllOfIt();
    void itStandsForWhatComesLaterUnlessItWasGivenUp();
    void nobodyIsAskedForMoreThanIsNeeded_data();
    void nobodyIsAskedForMoreThanIsNeeded();
    void everyThingThatIsHeldIsHeldForSomething();
};

void RightsTest::aCaseComesBackAsItWasSaid()
{
    RightsCase request = caseOf(RightKind::Withdrawal, {Kind::Acknowledged, Kind::IdentityAsked});
    request.wish.scope = {{DataCategory::Contact, DataCategory::Other}, {Purpose::Newsletter, Purpose::Improvement}};
    request.steps.push_back({Kind::Searched, at("2026-03-06T10:00:00Z"), {}, u"words"_s, {}, SearchPurpose::Incident});
    const Result<RightsCase> read = rightsCaseFromJson(toJson(request));
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().detail));
    QCOMPARE(read.value(), request);

    QJsonObject json = toJson(request.wish);
    QJsonObject scope = json.value(u"scope"_s).toObject();
    scope.insert(u"purposes"_s, QJsonArray{u"newsletter"_s, u"newsletter"_s});
    json.insert(u"scope"_s, scope);
    QCOMPARE(rightsWishFromJson(json).error().kind, ErrorKind::InvalidInput);
}

void RightsTest::aWishThatCannotBeIsRefused_data()
{
    QTest::addColumn<RightsWish>("wish");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, RightKind kind, const char *field, auto change) {
        RightsWish wish = wishOf(kind);
        change(wish);
        QTest::newRow(name) << wish << QString::fromLatin1(field);
    };
    row("sound", RightKind::Access, "", [](RightsWish &) {});
    row("sound, by telephone alone", RightKind::Access, "", [](RightsWish &wish) {
        wish.subject = {{}, {}, u"0612345678"_s, {}};
    });
    row("of some categories", RightKind::Erasure, "scope.categories",
        [](RightsWish &wish) { wish.scope.categories = {DataCategory::Location}; });
    row("from the future", RightKind::Access, "receivedAt",
        [](RightsWish &wish) { wish.receivedAt = at("2026-03-11T10:00:01Z"); });
    row("older than the law", RightKind::Access, "receivedAt",
        [](RightsWish &wish) { wish.receivedAt = at("2018-05-24T23:59:59Z"); });
    row("about nobody", RightKind::Access, "subject", [](RightsWish &wish) { wish.subject = {}; });
    row("a name of blanks", RightKind::Access, "subject", [](RightsWish &wish) { wish.subject = {u"  "_s, {}, {}, {}}; });
    row("no mail address", RightKind::Access, "subject.mails", [](RightsWish &wish) { wish.subject.mails = {u"zoe.exemple"_s}; });
    row("two addresses in one", RightKind::Access, "subject.mails",
        [](RightsWish &wish) { wish.subject.mails = {u"a@b.test c@d.test"_s}; });
    row("no telephone number", RightKind::Access, "subject.phone", [](RightsWish &wish) { wish.subject.phone = u"12345"_s; });
    row("letters in Breton", RightKind::Access, "language", [](RightsWish &wish) { wish.language = u"br"_s; });
    row("nothing to put right", RightKind::Rectification, "words", [](RightsWish &wish) { wish.words = u" "_s; });
    row("an access to purposes", RightKind::Access, "scope.purposes",
        [](RightsWish &wish) { wish.scope.purposes = {Purpose::Newsletter}; });
    row("a restriction of the newsletter alone", RightKind::Restriction, "scope.purposes",
        [](RightsWish &wish) { wish.scope.purposes = {Purpose::Newsletter}; });
    row("an objection to nothing", RightKind::Objection, "scope.purposes", [](RightsWish &wish) { wish.scope.purposes = {}; });
    row("consent to bills", RightKind::Withdrawal, "scope.purposes", [](RightsWish &wish) {
        wish.scope.purposes = {Purpose::Newsletter, Purpose::Billing};
    });
    row("a restriction of everything", RightKind::Restriction, "", [](RightsWish &) {});
}

void RightsTest::aWishThatCannotBeIsRefused()
{
    QFETCH(RightsWish, wish);
    QFETCH(QString, field);
    const Status checked = checkRightsWish(wish, at("2026-03-11T10:00:00Z"));
    QCOMPARE(checked.ok(), field.isEmpty());
    if (checked)
        return;
    QCOMPARE(checked.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(checked.error().detail.startsWith(field + u": "_s), qPrintable(checked.error().detail));
}

void RightsTest::itIsWhosesItWasLastGivenTo()
{
    RightsCase request = caseOf(RightKind::Access);
    QVERIFY(ownerOf(request).isEmpty());
    QCOMPARE(obstacleNow(request, Kind::GivenBack), u"nobodys-yet"_s);
    const auto obstacle = [&request](const char *owner) {
        RightsStep step{Kind::Assigned, at("2026-03-10T10:00:00Z"), PersonId{u"p1"_s}, {}};
        step.owner = PersonId{QLatin1String(owner)};
        const auto found = obstacleTo(step, request, {}, {});
        return found ? QString(wireName(*found)) : QString();
    };
    QCOMPARE(obstacle(""), u"not-in-support"_s);
    QCOMPARE(obstacle("p1"), QString());
    request.steps.push_back({Kind::Assigned, at("2026-03-05T10:00:00Z"), PersonId{u"p1"_s}, {}, {}, {}, PersonId{u"p1"_s}});
    QCOMPARE(ownerOf(request), PersonId{u"p1"_s});
    QCOMPARE(obstacle("p1"), u"done"_s);
    QCOMPARE(obstacle("p2"), QString());
    QCOMPARE(obstacleNow(request, Kind::GivenBack, {}), QString());
    QCOMPARE(rightsCaseFromJson(toJson(request)).value(), request);
    request.steps.push_back({Kind::GivenBack, at("2026-03-06T10:00:00Z"), PersonId{u"p2"_s}, {}});
    QVERIFY(ownerOf(request).isEmpty());
    request.steps.push_back({Kind::GivenUp, at("2026-03-07T10:00:00Z"), PersonId{u"p2"_s}, {}});
    QCOMPARE(obstacle("p2"), u"over"_s);
}

void RightsTest::itIsGroupedWithAnEarlierOneOfTheSamePersonAlone_data()
{
    QTest::addColumn<RightsCase>("other");
    QTest::addColumn<bool>("isSamePerson");
    QTest::addColumn<QString>("obstacle");
    const auto row = [](const char *name, const char *obstacle, const std::function<void(RightsCase &)> &change,
                        bool isSamePerson = true) {
        RightsCase other = caseOf(RightKind::Access, {Kind::Acknowledged});
        other.id = RightsId{u"r0"_s};
        other.number = u"D-2026-0040"_s;
        change(other);
        QTest::newRow(name) << other << isSamePerson << QString::fromLatin1(obstacle);
    };
    const auto step = [](Kind kind) {
        return [kind](RightsCase &other) { other.steps.push_back({kind, at("2026-03-05T10:00:00Z"), {}, u"words"_s}); };
    };
    row("taken down earlier", "", [](RightsCase &) {});
    row("received earlier", "", [](RightsCase &other) {
        other.number = u"D-2026-0050"_s;
        other.wish.receivedAt -= Seconds(1);
    });
    row("itself", "no-such-number", [](RightsCase &other) { other.id = RightsId{u"r1"_s}; });
    row("grouped", "itself-grouped", step(Kind::Grouped));
    row("answered", "other-over", step(Kind::Answered));
    row(
        "of another", "of-another", [](RightsCase &) {}, false);
    row("of another kind", "of-another-kind", [](RightsCase &other) { other.wish.kind = RightKind::Erasure; });
    row("of other data", "of-another-scope", [](RightsCase &other) { other.wish.scope.categories = {DataCategory::Location}; });
    row("received later", "other-later", [](RightsCase &other) { other.wish.receivedAt += Seconds(1); });
    row("taken down later", "other-later", [](RightsCase &other) { other.number = u"D-2026-0042"_s; });
}

void RightsTest::itIsGroupedWithAnEarlierOneOfTheSamePersonAlone()
{
    QFETCH(RightsCase, other);
    QFETCH(bool, isSamePerson);
    const auto obstacle = obstacleToGrouping(caseOf(RightKind::Access), other, isSamePerson);
    QTEST(obstacle ? QString(wireName(*obstacle)) : QString(), "obstacle");
}

void RightsTest::itIsGroupedWithOneThatAsksForAllOfIt_data()
{
    QTest::addColumn<RightsScope>("scope");
    QTest::addColumn<RightsScope>("other");
    QTest::addColumn<QString>("obstacle");
    const auto row = [](const char *name, const RightsScope &scope, const RightsScope &other, bool isContained) {
        QTest::newRow(name) << scope << other << (isContained ? QString() : u"of-another-scope"_s);
    };
    using enum Purpose;
    using enum DataCategory;
    row("the same", {{Contact}, {Newsletter}}, {{Contact}, {Newsletter}}, true);
    row("more purposes before", {{}, {Newsletter}}, {{}, {Newsletter, Surveys}}, true);
    row("fewer purposes before", {{}, {Newsletter, Surveys}}, {{}, {Newsletter}}, false);
    row("other purposes before", {{}, {Scheduling}}, {{}, {Newsletter}}, false);
    row("all data before", {{Contact}, {Newsletter}}, {{}, {Newsletter}}, true);
    row("all data now", {{}, {Newsletter}}, {{Contact}, {Newsletter}}, false);
    row("less data now", {{Contact}, {Newsletter}}, {{Contact, Location}, {Newsletter}}, true);
    row("other data before", {{Tracking}, {Newsletter}}, {{Contact, Location}, {Newsletter}}, false);
    row("every purpose before", {{}, {Newsletter}}, {{}, {}}, true); // of a restriction
    row("every purpose now", {{}, {}}, {{}, {Newsletter}}, false);
}

void RightsTest::itIsGroupedWithOneThatAsksForAllOfIt()
{
    QFETCH(RightsScope, scope);
    QFETCH(RightsScope, other);
    RightsCase request = caseOf(RightKind::Restriction);
    request.wish.scope = scope;
    RightsCase before = caseOf(RightKind::Restriction);
    before.id = RightsId{u"r0"_s};
    before.number = u"D-2026-0040"_s;
    before.wish.scope = other;
    const auto obstacle = obstacleToGrouping(request, before, true);
    QTEST(obstacle ? QString(wireName(*obstacle)) : QString(), "obstacle");
}

void RightsTest::itStandsForWhatComesLaterUnlessItWasGivenUp()
{
    const auto stands = [](RightKind kind, Purpose purpose, std::initializer_list<Kind> steps) {
        RightsCase request = caseOf(kind, steps);
        request.wish.scope.purposes = {purpose};
        return isStanding(request);
    };
    using enum Purpose;
    QVERIFY(!stands(RightKind::Objection, Improvement, {Kind::Searched}));
    QVERIFY(stands(RightKind::Objection, Improvement, {Kind::Acted}));
    QVERIFY(stands(RightKind::Objection, Improvement, {Kind::Acted, Kind::Answered}));
    QVERIFY(stands(RightKind::Withdrawal, Improvement, {Kind::Acted, Kind::Answered}));
    QVERIFY(!stands(RightKind::Objection, Improvement, {Kind::Acted, Kind::GivenUp}));
    QVERIFY(!stands(RightKind::Objection, Improvement, {Kind::Acted, Kind::Refused}));
    QVERIFY(!stands(RightKind::Withdrawal, Scheduling, {Kind::Acted, Kind::Answered})); // what comes later is its client's
    QVERIFY(!stands(RightKind::Restriction, Improvement, {Kind::Acted, Kind::Answered}));
}

void RightsTest::nobodyIsAskedForMoreThanIsNeeded_data()
{
    using Proof = IdentityProof;
    QTest::addColumn<RightsView>("view");
    QTest::addColumn<bool>("isInDoubt");
    QTest::addColumn<std::vector<Proof>>("enough");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<bool>("asksNoCard");
    const auto row = [](const char *name, RightsChannel channel, bool mailIsHeld, bool phoneIsHeld,
                        const std::vector<Proof> &enough, bool isThere, RightKind kind = RightKind::Access,
                        SubjectRole role = SubjectRole::Contact) {
        RightsView view{caseOf(kind), {}, {}, {}, mailIsHeld, phoneIsHeld};
        view.request.wish.channel = channel;
        view.request.wish.subject.role = role;
        QTest::newRow(name) << view << false << enough << isThere << true;
    };
    const auto inDoubt = [](const char *name, bool mailIsHeld, const std::vector<Proof> &enough, bool asksNoCard) {
        RightsView view{caseOf(RightKind::Withdrawal), {}, {}, {}, mailIsHeld};
        QTest::newRow(name) << view << true << enough << false << asksNoCard;
    };
    row("from a held address", RightsChannel::Email, true, false, {Proof::SentFromHeldAddress, Proof::AnswerToHeldAddress}, true);
    row("from another address", RightsChannel::Email, false, true, {Proof::CallToHeldNumber}, false);
    row("from nowhere", RightsChannel::Email, false, false, {Proof::NothingIsHeld}, false);
    row("a letter", RightsChannel::Letter, true, true, {Proof::AnswerToHeldAddress, Proof::CallToHeldNumber}, false);
    row("a call", RightsChannel::Telephone, false, true, {Proof::CallToHeldNumber}, false);
    row("a form", RightsChannel::Form, true, false, {Proof::AnswerToHeldAddress}, false);
    row("a user's form", RightsChannel::Form, true, false, {Proof::SignedInForm, Proof::AnswerToHeldAddress}, true,
        RightKind::Erasure, SubjectRole::User);
    row("a withdrawal", RightsChannel::Letter, false, false, {Proof::AskingAddress}, true, RightKind::Withdrawal);
    row("an objection", RightsChannel::Email, true, false,
        {Proof::SentFromHeldAddress, Proof::AskingAddress, Proof::AnswerToHeldAddress}, true, RightKind::Objection);
    inDoubt("in doubt", true, {Proof::AnswerToHeldAddress}, true);
    inDoubt("in doubt, with nothing lighter", false, {Proof::NothingIsHeld}, false);
}

void RightsTest::nobodyIsAskedForMoreThanIsNeeded()
{
    QFETCH(RightsView, view);
    QFETCH(bool, isInDoubt);
    const IdentityAdvice advice = identityAdvice(view, isInDoubt);
    QTEST(advice.enough, "enough");
    QTEST(advice.isThere, "isThere");
    QTEST(std::ranges::find(advice.notAsked, IdentityExcess::IdentityCard) != advice.notAsked.end(), "asksNoCard");
    for (const IdentityExcess never : {IdentityExcess::WhatIsNotHeld, IdentityExcess::Motive})
        QVERIFY(std::ranges::find(advice.notAsked, never) != advice.notAsked.end());
}

/// What the desk holds serves four of the purposes of the policy; newsletters, surveys and bills are made elsewhere.
void RightsTest::everyThingThatIsHeldIsHeldForSomething()
{
    std::map<Purpose, QStringList> things;
    for (const auto &[thing, name] : WireNames<HeldThing>::table)
        things[purposeOf(thing)].append(QLatin1String(name));
    QCOMPARE(things,
             (std::map<Purpose, QStringList>{{Purpose::Security, {u"incidents"_s, u"trail-entries"_s, u"accounts"_s, u"notes"_s}},
                                             {Purpose::Enquiries, {u"rights-requests"_s}},
                                             {Purpose::Scheduling, {u"requests"_s, u"decisions"_s, u"unread-packages"_s}},
                                             {Purpose::Improvement, {u"reviews"_s, u"redaction-reports"_s}}}));
    Holdings held;
    held.decisions = 2;
    held.traces = {{HeldThing::Reviews, 3}};
    held.accounts = {{u"zoe"_s, u"Lyon"_s, true}, {u"zoe@exemple.test"_s, u"Lyon"_s, false}};
    QCOMPARE(countOf(held, HeldThing::Decisions), 2);
    QCOMPARE(countOf(held, HeldThing::Reviews), 3);
    QCOMPARE(countOf(held, HeldThing::Accounts), 1); // the other may be another's
    QCOMPARE(countOf(held, HeldThing::Incidents), 0);
}

void RightsTest::everyStepWaitsForThoseBeforeIt_data()
{
    QTest::addColumn<RightsCase>("request");
    QTest::addColumn<Kind>("step");
    QTest::addColumn<QString>("obstacle");
    const auto row = [](const char *name, RightKind kind, const std::vector<Kind> &before, Kind step, const char *obstacle) {
        QTest::newRow(name) << caseOf(kind, before) << step << QString::fromLatin1(obstacle);
    };
    using enum RightKind;
    const std::vector<Kind> known{Kind::IdentityEstablished};
    const std::vector<Kind> found{Kind::IdentityEstablished, Kind::Searched};
    const auto after = [](std::vector<Kind> steps, std::initializer_list<Kind> more) {
        steps.insert(steps.end(), more);
        return steps;
    };
    row("acknowledged at once", Access, {}, Kind::Acknowledged, "");
    row("acknowledged once", Access, {Kind::Acknowledged}, Kind::Acknowledged, "done");
    row("asked on a doubt", Access, {}, Kind::IdentityAsked, "");
    row("not asked twice at a time", Access, {Kind::IdentityAsked}, Kind::IdentityAsked, "done");
    row("asked again after an answer", Access, {Kind::IdentityAsked, Kind::IdentityAnswered}, Kind::IdentityAsked, "");
    row("asked again when a doubt comes up", Access, found, Kind::IdentityAsked, "");
    row("not once something has been done", Access, after(found, {Kind::Acted}), Kind::IdentityAsked, "identity-known");
    row("nothing is done while in doubt", Rectification, after(found, {Kind::IdentityAsked}), Kind::Acted, "identity-first");
    row("nor before it is resolved", Rectification, after(found, {Kind::IdentityAsked, Kind::IdentityAnswered}), Kind::Acted,
        "identity-first");
    row("nobody answers unasked", Access, {}, Kind::IdentityAnswered, "nobody-was-asked");
    row("established while asked", Access, {Kind::IdentityAsked}, Kind::IdentityEstablished, "");
    row("established once", Access, known, Kind::IdentityEstablished, "identity-known");
    row("established after all", Access, {Kind::IdentityNotEstablished}, Kind::IdentityEstablished, "");
    row("forwarded for whom?", Erasure, {}, Kind::Forwarded, "identity-first");
    row("forwarded when found", Erasure, found, Kind::Forwarded, "");
    row("forwarded before it is found", Erasure, known, Kind::Forwarded, "search-first");
    row("nobody is assisted without a forwarding", Erasure, found, Kind::Assisted, "nothing-forwarded");
    row("who has to answer is assisted", Erasure, after(found, {Kind::Forwarded}), Kind::Assisted, "");
    row("a client answers what it has", Erasure, found, Kind::ClientAnswered, "nothing-forwarded");
    row("a client answers once", Erasure, after(found, {Kind::Forwarded, Kind::ClientAnswered}), Kind::ClientAnswered,
        "nothing-forwarded");
    row("put right when found", Rectification, found, Kind::Acted, "");
    row("put right before the client says so", Rectification, after(found, {Kind::Forwarded}), Kind::Acted, "client-first");
    row("recipients are told what was done", Rectification, found, Kind::RecipientsTold, "act-first");
    row("recipients of an access are nobody's business", Access, after(found, {Kind::Acted}), Kind::RecipientsTold,
        "not-of-this-kind");
    row("answered when done", Access, after(found, {Kind::Acted}), Kind::Answered, "");
    row("answered before it is done", Access, found, Kind::Answered, "act-first");
    row("answered before recipients are told", Erasure, after(found, {Kind::Acted}), Kind::Answered, "recipients-first");
    row("answered when they are", Erasure, after(found, {Kind::Acted, Kind::RecipientsTold}), Kind::Answered, "");
    row("answered when it was done again since they were told", Erasure,
        after(found, {Kind::Acted, Kind::RecipientsTold, Kind::Searched, Kind::Acted}), Kind::Answered, "recipients-first");
    row("told again", Erasure, after(found, {Kind::Acted, Kind::RecipientsTold, Kind::Searched, Kind::Acted}),
        Kind::RecipientsTold, "");
    row("told before anything was done does not count", Rectification, after(found, {Kind::RecipientsTold, Kind::Acted}),
        Kind::Answered, "recipients-first");
    row("looked for once more when they are", Erasure, after(found, {Kind::Acted, Kind::RecipientsTold, Kind::Searched}),
        Kind::Answered, "");
    row("a stranger is refused", Access, {Kind::IdentityNotEstablished}, Kind::Refused, "");
    row("a stranger is not searched for", Access, {Kind::IdentityNotEstablished}, Kind::Answered, "identity-first");
    row("longer than a month", Access, {}, Kind::Extended, "");
    row("longer than three", Access, {Kind::Extended}, Kind::Extended, "too-late-to-extend");
    row("not while it stands still", Access, {Kind::IdentityAsked}, Kind::Extended, "too-late-to-extend");
    row("over is over", Access, {Kind::GivenUp}, Kind::IdentityEstablished, "over");
    row("but may be noted on", Access, {Kind::Refused}, Kind::Noted, "");
    row("unless it is to be forgotten", Erasure, after(found, {Kind::Acted, Kind::RecipientsTold, Kind::Answered}), Kind::Noted,
        "over");
    row("refused or not", Erasure, {Kind::Refused}, Kind::Noted, "over");
    row("what is not done here is passed on", Objection, known, Kind::PassedOn, "");
    row("so is what the service may hold of a contact", Erasure, known, Kind::PassedOn, "");
    row("nothing is weighed but security", Objection, known, Kind::Weighed, "not-of-this-kind");
    row("nothing to do here", Withdrawal, found, Kind::Acted, "not-of-this-kind");
    row("answered before the service is told", Withdrawal, known, Kind::Answered, "service-first");
    row("answered when it is", Withdrawal, after(known, {Kind::PassedOn}), Kind::Answered, "");
    const std::vector<Kind> restricted = after(found, {Kind::Acted});
    row("nothing to lift", Restriction, found, Kind::LiftingTold, "not-restricted");
    row("an erasure is not lifted", Erasure, restricted, Kind::Lifted, "not-of-this-kind");
    row("lifted before they are told", Restriction, restricted, Kind::Lifted, "person-first");
    row("told that it will be lifted", Restriction, restricted, Kind::LiftingTold, "");
    row("told once", Restriction, after(restricted, {Kind::LiftingTold}), Kind::LiftingTold, "done");
    row("lifted once they are told", Restriction, after(restricted, {Kind::LiftingTold}), Kind::Lifted, "");
    row("restricted again, told again", Restriction, after(restricted, {Kind::LiftingTold, Kind::Acted}), Kind::Lifted,
        "person-first");
    row("lifted once", Restriction, after(restricted, {Kind::LiftingTold, Kind::Lifted}), Kind::Lifted, "not-restricted");
    row("told long after the answer", Restriction, after(restricted, {Kind::RecipientsTold, Kind::Answered}), Kind::LiftingTold,
        "");
    row("lifted long after the answer", Restriction, after(restricted, {Kind::RecipientsTold, Kind::Answered, Kind::LiftingTold}),
        Kind::Lifted, "");
}

void RightsTest::everyStepWaitsForThoseBeforeIt()
{
    QFETCH(RightsCase, request);
    QFETCH(Kind, step);
    QFETCH(QString, obstacle);
    QCOMPARE(obstacleNow(request, step), obstacle);
}

void RightsTest::stepsThatSayWhyNeedWords()
{
    for (const Kind kind : {Kind::IdentityAsked, Kind::Extended, Kind::Refused, Kind::Grouped, Kind::Noted, Kind::GivenUp})
        QCOMPARE(obstacleNow(caseOf(RightKind::Access), kind, u" \n"_s), u"words-missing"_s);
    const RightsCase done = caseOf(RightKind::Access, {Kind::IdentityEstablished, Kind::Searched, Kind::Acted});
    for (const Kind kind : {Kind::Acknowledged, Kind::Answered}) { // how they were told, where no letter says it
        QCOMPARE(obstacleNow(done, kind, {}), u"words-missing"_s);
        QVERIFY(!obstacleTo({kind, {}, {}, {}, RightsLetter()}, done, {}, {}));
    }
    QCOMPARE(obstacleNow(caseOf(RightKind::Access, {Kind::IdentityAsked}), Kind::IdentityAnswered, {}), QString());
    const RightsCase restricted = caseOf(RightKind::Restriction, {Kind::IdentityEstablished, Kind::Searched, Kind::Acted});
    QCOMPARE(obstacleNow(restricted, Kind::LiftingTold, {}), u"words-missing"_s);
}

void RightsTest::eachRecipientIsToldOrThereIsAReason()
{
    RightsCase request = caseOf(RightKind::Erasure, {Kind::IdentityEstablished, Kind::Searched, Kind::Acted});
    QVERIFY(!recipientsOf(request)); // from before they were listed
    const HeldRecipient client{RecipientKind::Clients, u"K-318"_s, {}, 2};
    const HeldRecipient participants{RecipientKind::Participants, {}, {}, 1};
    const HeldRecipient site{RecipientKind::Supervision, u"Antananarivo"_s, u"MG"_s, 2};
    request.steps.back().recipients = {client, participants, site};
    QCOMPARE(untoldOf(request), (std::vector<HeldRecipient>{client, participants})); // the site has a purge order
    const auto tell = [&request](Kind kind, const std::optional<std::vector<HeldRecipient>> &whom, const QString &words) {
        const Instant now = at("2026-03-10T10:00:00Z");
        RightsStep step{kind, now, PersonId{u"p1"_s}, words};
        step.recipients = whom;
        const auto found = obstacleTo(step, request, readClock(request, {}, paris, now).value(), QDate(2026, 3, 10));
        if (!found)
            request.steps.push_back(step);
        return found ? QString(wireName(*found)) : QString();
    };
    using List = std::vector<HeldRecipient>;
    QCOMPARE(tell(Kind::RecipientsTold, {}, u"by mail"_s), u"no-such-recipient"_s);
    QCOMPARE(tell(Kind::RecipientsTold, List{site}, u"by mail"_s), u"no-such-recipient"_s);
    QCOMPARE(tell(Kind::RecipientsTold, List{client, participants}, u"by mail"_s), u"no-such-recipient"_s);
    QCOMPARE(tell(Kind::RecipientsTold, List{client}, u" "_s), u"words-missing"_s);
    QCOMPARE(tell(Kind::RecipientsTold, List{client}, u"by mail"_s), QString());
    QCOMPARE(tell(Kind::RecipientsTold, List{client}, u"by mail"_s), u"no-such-recipient"_s);
    QCOMPARE(obstacleNow(request, Kind::Answered), u"recipients-first"_s);
    QCOMPARE(tell(Kind::RecipientNotTold, List{participants}, {}), u"words-missing"_s);
    QCOMPARE(tell(Kind::RecipientNotTold, List{participants}, u"nobody knows them any more"_s), QString());
    QCOMPARE(obstacleNow(request, Kind::Answered), QString());
    QCOMPARE(tell(Kind::RecipientsTold, List{client}, u"by mail"_s), u"done"_s);
    QCOMPARE(nextOf(request)->task, RightsTask::Acknowledge);

    // It says nothing of anybody, and so stays when they are forgotten.
    QCOMPARE(rightsCaseFromJson(toJson(request)).value(), request);
    QCOMPARE(recipientsOf(forgotten(request))->size(), std::size_t(3));
    QVERIFY(forgotten(request).steps.back().words.isEmpty());

    // Done again, whoever has got something of that is told again; nobody, when nobody has.
    RightsStep again{Kind::Acted, at("2026-03-11T10:00:00Z"), {}, {}};
    again.recipients = {{RecipientKind::Clients, u"K-318"_s, {}, 1}};
    request.steps.push_back(again);
    QCOMPARE(untoldOf(request), *again.recipients);
    RightsCase unseen = caseOf(RightKind::Erasure, {Kind::IdentityEstablished, Kind::Searched, Kind::Acted});
    unseen.steps.back().recipients = List{};
    QCOMPARE(obstacleNow(unseen, Kind::Answered), QString());
    QCOMPARE(checklistWords(unseen), u"NDD--DDl"_s);
}

/// Consent is taken back as it was given: nothing outweighs that (art. 7(3)).
void RightsTest::securityIsWeighedAgainstAnObjectionAlone()
{
    RightsCase request = caseOf(RightKind::Objection, {Kind::IdentityEstablished});
    request.wish.scope.purposes = {Purpose::Security};
    QCOMPARE(nextOfService(request), std::optional(Kind::Weighed));
    QCOMPARE(obstacleNow(request, Kind::SecurityStopped, {}), u"words-missing"_s);
    QCOMPARE(obstacleNow(request, Kind::PassedOn), u"not-of-this-kind"_s);
    for (const Kind kind : {Kind::Weighed, Kind::SecurityStopped}) {
        QCOMPARE(obstacleNow(request, kind), QString());
        RightsCase said = request;
        said.steps.push_back({kind, at("2026-03-05T10:00:00Z"), PersonId{u"p1"_s}, u"words"_s});
        QVERIFY(!nextOfService(said));
        QCOMPARE(obstacleNow(said, Kind::Answered), QString());
    }
    request.wish.kind = RightKind::Withdrawal;
    QCOMPARE(nextOfService(request), std::optional(Kind::PassedOn));
    for (const Kind kind : {Kind::Weighed, Kind::SecurityStopped})
        QCOMPARE(obstacleNow(request, kind), u"not-of-this-kind"_s);
    QCOMPARE(obstacleNow(request, Kind::Answered), u"service-first"_s);
}

void RightsTest::theDeskAloneSearchesAndErases()
{
    for (const Purpose purpose : {Purpose::Scheduling, Purpose::Improvement}) {
        RightsCase stopping = caseOf(RightKind::Withdrawal, {Kind::IdentityEstablished, Kind::Searched});
        stopping.wish.scope.purposes = {purpose};
        QCOMPARE(obstacleNow(stopping, Kind::Acted), u"desk-only"_s);
    }
    const RightsCase known = caseOf(RightKind::Erasure, {Kind::IdentityEstablished});
    QCOMPARE(obstacleNow(known, Kind::Searched), u"desk-only"_s);
    QCOMPARE(obstacleNow(known, Kind::Acted), u"desk-only"_s);
    QVERIFY(!obstacleForDesk(Kind::Searched, known));
    QCOMPARE(obstacleForDesk(Kind::Acted, known), std::optional(RightsObstacle::SearchFirst));
    for (const RightKind kind : {RightKind::Access, RightKind::Restriction})
        QCOMPARE(obstacleNow(caseOf(kind, {Kind::IdentityEstablished, Kind::Searched}), Kind::Acted), u"desk-only"_s);
    QCOMPARE(obstacleForDesk(Kind::Searched, caseOf(RightKind::Erasure)), std::optional(RightsObstacle::IdentityFirst));
    QCOMPARE(obstacleForDesk(Kind::Searched, caseOf(RightKind::Erasure, {Kind::IdentityEstablished, Kind::Refused})),
             std::optional(RightsObstacle::Over));
}

void RightsTest::whatIsPutRightCanBeSo_data()
{
    using enum RectifiedField;
    QTest::addColumn<Rectification>("rectification");
    QTest::addColumn<bool>("isSound");
    const auto row = [](const char *name, const std::vector<RectifiedValue> &values, bool isSound) {
        QTest::newRow(name) << Rectification{values, {RequestId{u"r1"_s}}} << isSound;
    };
    row("a name", {{Name, u"Zoé"_s, u"Zoë"_s}}, true);
    row("all of it",
        {{Name, u"Zoé"_s, u"Zoë"_s}, {Mail, u"z@x.test"_s, u"z@y.test"_s}, {Phone, u"0612345678"_s, u"0612345679"_s}}, true);
    row("nothing", {}, false);
    row("what is so already", {{Name, u"Zoé"_s, u"Zoé"_s}}, false);
    row("an empty name", {{Name, u"Zoé"_s, u" "_s}}, false);
    row("no address", {{Mail, u"z@x.test"_s, u"zoe"_s}}, false);
    row("no number", {{Phone, u"0612345678"_s, u"06"_s}}, false);
}

void RightsTest::whatIsPutRightCanBeSo()
{
    QFETCH(Rectification, rectification);
    QFETCH(bool, isSound);
    QCOMPARE(checkRectification(rectification).ok(), isSound);
    QCOMPARE(rectificationFromJson(toJson(rectification)).value(), rectification);
}

void RightsTest::anOrderSaysWhyEachIsKept_data()
{
    QTest::addColumn<std::vector<KeepingBack>>("kept");
    QTest::addColumn<bool>("isSound");
    const RequestId going{u"going"_s};
    const RequestId staying{u"staying"_s};
    const auto row = [](const char *name, const std::vector<KeepingBack> &kept, bool isSound) {
        QTest::newRow(name) << kept << isSound;
    };
    using enum KeepingGround;
    row("nothing kept", {}, true);
    for (const auto &[ground, name] : WireNames<KeepingGround>::table)
        row(name, {{staying, ground, u"A claim"_s}}, true);
    row("without a reason", {{staying, LegalClaims, {}}}, false);
    row("with blanks", {{staying, LegalClaims, u" \n"_s}}, false);
    row("with too many words", {{staying, LegalClaims, QString(501, u'x')}}, false);
    row("kept and gone", {{going, LegalClaims, u"A claim"_s}}, false);
    row("kept twice", {{staying, LegalClaims, u"A claim"_s}, {staying, Archiving, u"A study"_s}}, false);
}

void RightsTest::anOrderSaysWhyEachIsKept()
{
    QFETCH(std::vector<KeepingBack>, kept);
    QFETCH(bool, isSound);
    const ErasureOrder order{u"D-2026-0041"_s, {RequestId{u"going"_s}}, kept};
    QCOMPARE(checkErasureOrder(order).ok(), isSound);
    QCOMPARE(erasureOrderFromJson(toJson(order)).value(), order);
}

void RightsTest::singleValuesGoFromWhatIsLeft_data()
{
    QTest::addColumn<std::vector<RequestId>>("left");
    QTest::addColumn<std::vector<ErasedItem>>("items");
    QTest::addColumn<bool>("isSound");
    const std::vector<RequestId> left{RequestId{u"left"_s}};
    const auto row = [&left](const char *name, const std::vector<ErasedItem> &items, bool isSound) {
        QTest::newRow(name) << left << items << isSound;
    };
    using enum RectifiedField;
    const ErasedItem phone{Phone, u"06 12 34 56 78"_s};
    row("a number", {phone}, true);
    row("one of each", {phone, {Mail, u"zoe@exemple.test"_s}, {Name, u"Zoé"_s}, {Detail, u"Code 4711"_s}}, true);
    row("no number", {{Phone, u"06"_s}}, false);
    row("no address", {{Mail, u"zoe"_s}}, false);
    row("too short", {{Detail, u"47"_s}}, false);
    row("twice", {phone, phone}, false);
    row("too many", std::vector<ErasedItem>(mostErasedItems + 1, phone), false);
    QTest::newRow("nothing left") << std::vector<RequestId>() << std::vector{phone} << false;
}

void RightsTest::singleValuesGoFromWhatIsLeft()
{
    QFETCH(std::vector<RequestId>, left);
    QFETCH(std::vector<ErasedItem>, items);
    QFETCH(bool, isSound);
    const ErasureOrder order{u"D-2026-0041"_s, {}, {}, left, {}, items};
    QCOMPARE(checkErasureOrder(order).ok(), isSound);
    QCOMPARE(erasureOrderFromJson(toJson(order)).value(), order);
    const Erased erased{{}, {}, 1, static_cast<int>(items.size())};
    QCOMPARE(erasedFromJson(toJson(erased)).value(), erased);
}

void RightsTest::whatIsKeptBackSaysWhyUntilItIsErased()
{
    RightsCase request = caseOf(RightKind::Erasure, {Kind::IdentityEstablished, Kind::Searched, Kind::Acted});
    QCOMPARE(obstacleNow(request, Kind::KeptErased, request.number), u"nothing-kept"_s);
    const KeptRequest kept{{RequestId{u"r9"_s}, KeepingGround::LegalClaims, u"A claim"_s}, at("2026-01-02T10:00:00Z")};
    request.steps.back().erased = Erased{{2, 0, 1, 2, 1, 0}, {kept}};
    for (const Kind after : {Kind::RecipientsTold, Kind::Answered})
        request.steps.push_back({after, at("2026-03-06T10:00:00Z"), {}, u"words"_s});
    QCOMPARE(rightsCaseFromJson(toJson(request)).value(), request);
    QCOMPARE(keptBack(request), std::vector<KeptRequest>{kept});
    QCOMPARE(keptBack(forgotten(request)), std::vector<KeptRequest>{kept});
    QVERIFY(forgotten(request).steps.back().words.isEmpty());
    QVERIFY(keptBack(withoutSubject(request)).front().back.reason.isEmpty());

    // Long after the answer, by the number and no other words.
    QCOMPARE(obstacleNow(request, Kind::KeptErased, u"D-2026-0042"_s), u"words-missing"_s);
    QCOMPARE(obstacleNow(request, Kind::KeptErased, request.number), QString());
    request.steps.push_back(
        {Kind::KeptErased, at("2026-03-07T10:00:00Z"), {}, request.number, {}, {}, {}, Erased{{1, 0, 0, 1, 0, 0}, {}}});
    QVERIFY(keptBack(request).empty());
    QCOMPARE(obstacleNow(request, Kind::KeptErased, request.number), u"nothing-kept"_s);
    QVERIFY(!QJsonDocument(toJson(forgotten(request))).toJson().contains("A claim"));
}

void RightsTest::aCertificateSaysWhatWentAndWhoHasNotAnswered()
{
    RightsCase request = caseOf(RightKind::Erasure, {Kind::IdentityEstablished, Kind::Searched, Kind::Acted});
    QVERIFY(!certificateOf(request, {}));
    const KeptRequest claim{{RequestId{u"r9"_s}, KeepingGround::LegalClaims, u"A claim of Zoé's"_s}, at("2026-01-02T10:00:00Z")};
    request.steps.back().erased = Erased{{2, 1, 1, 2, 1, 0}, {claim, claim}};
    request.steps.push_back({Kind::Acted, at("2026-03-06T10:00:00Z"), {}, {}, {}, {}, {}, Erased{{1, 0, 2, 1, 0, 3}, {claim}}});
    const std::vector<ErasureReceipt> receipts{{u"Noro"_s, 3, 3, at("2026-03-06T10:01:00Z")},
                                               {u"Sam"_s, 2, 1, at("2026-03-06T10:00:30Z")},
                                               {u"Kim"_s, 1, 0, {}, at("2026-03-06T18:00:00Z")}};
    const ErasureCertificate certificate = certificateOf(request, receipts).value();
    QCOMPARE(certificate.gone, (ErasedCounts{3, 1, 3, 3, 1, 3}));
    QCOMPARE(certificate.kept, (std::map<KeepingGround, int>{{KeepingGround::LegalClaims, 1}}));
    QCOMPARE(certificate.workstations, 3);
    QCOMPARE(certificate.answered, 1);
    QCOMPARE(certificate.signedOut, 1);
    QCOMPARE(certificate.pending(), 1);
    QCOMPARE(certificate.lastAt, std::optional(at("2026-03-06T10:01:00Z")));
    QVERIFY(toFile(certificate).contains("en attente\u00a0: 1\nCe certificat est provisoire"));
    for (const char *personal : {"Zoé", "zoe@", "Noro", "words", "r9"})
        QVERIFY2(!toFile(certificate).contains(personal), personal);
    QVERIFY(!toFile(*certificateOf(request, {receipts.front()})).contains("provisoire"));
}

void RightsTest::wordsAndLastLineOfACertificateSayTheSame_data()
{
    QTest::addColumn<QByteArray>("instead");
    QTest::addColumn<QByteArray>("of");
    QTest::addColumn<bool>("isSound");
    QTest::newRow("as it was written") << QByteArray() << QByteArray() << true;
    QTest::newRow("with other line ends") << QByteArray("\r\n") << QByteArray("\n") << true;
    QTest::newRow("another count in words") << QByteArray("  requests: 3\n") << QByteArray("  requests: 2\n") << false;
    QTest::newRow("another count in the line") << QByteArray("\"requests\":3") << QByteArray("\"requests\":2") << false;
    QTest::newRow("nobody pending") << QByteArray("\"pending\":0") << QByteArray("\"pending\":1") << false;
    QTest::newRow("no last line") << QByteArray("") << QByteArray("{") << false;
}

void RightsTest::wordsAndLastLineOfACertificateSayTheSame()
{
    QFETCH(QByteArray, instead);
    QFETCH(QByteArray, of);
    QFETCH(bool, isSound);
    RightsCase request = caseOf(RightKind::Withdrawal, {Kind::Acted});
    request.wish.language = u"en"_s;
    request.steps.back().erased = Erased{{2, 0, 0, 2, 0, 0}, {}};
    ErasureCertificate certificate = certificateOf(request, {{u"Noro"_s, 1, 0, {}}}).value();
    certificate.trailNumber = 12;
    certificate.trailHash = u"ab"_s;
    certificate.key = u"key"_s;
    certificate.signature = u"signature"_s;
    QByteArray file = toFile(certificate);
    QVERIFY(of.isEmpty() || file.contains(of));
    if (!of.isEmpty())
        file.replace(of, instead);
    const Result<ErasureCertificate> read = erasureCertificateIn(file);
    QCOMPARE(read.ok(), isSound);
    if (isSound)
        QCOMPARE(*read, certificate);
}

void RightsTest::theChecklistSaysWhatIsNext_data()
{
    QTest::addColumn<RightsCase>("request");
    QTest::addColumn<QString>("states"); // acknowledge, identity, search, client, service, act, recipients, answer
    const auto row = [](const char *states, RightKind kind, const std::vector<Kind> &steps) {
        QTest::addRow("%s %d", states, static_cast<int>(steps.size())) << caseOf(kind, steps) << QString::fromLatin1(states);
    };
    using enum RightKind;
    row("Nlll-l-l", Access, {});
    row("Nlll-lll", Erasure, {});
    row("DNll-lll", Erasure, {Kind::Acknowledged});
    row("DNll-lll", Erasure, {Kind::Acknowledged, Kind::IdentityAsked});
    row("DDNl-lll", Erasure, {Kind::Acknowledged, Kind::IdentityEstablished});
    row("DDD--Nll", Erasure, {Kind::Acknowledged, Kind::IdentityEstablished, Kind::Searched});
    row("DDDN-lll", Erasure, {Kind::Acknowledged, Kind::IdentityEstablished, Kind::Searched, Kind::Forwarded});
    row("DDDD-Nll", Erasure,
        {Kind::Acknowledged, Kind::IdentityEstablished, Kind::Searched, Kind::Forwarded, Kind::ClientAnswered});
    row("DDDD-Nll", Erasure, {Kind::Acknowledged, Kind::IdentityEstablished, Kind::Searched, Kind::NotForwarded});
    row("NDD--DDl", Erasure, {Kind::IdentityEstablished, Kind::Searched, Kind::Acted, Kind::RecipientsTold});
    row("NDD--Dll", Erasure, {Kind::IdentityEstablished, Kind::Searched, Kind::Acted, Kind::RecipientsTold, Kind::Acted});
    row("NDD--D-l", Access, {Kind::IdentityEstablished, Kind::Searched, Kind::Acted});
    row("D----"
        "--D",
        Access, {Kind::Acknowledged, Kind::Refused});
    // By its purposes (policy, §2).
    const auto stopping = [](const char *states, RightKind kind, const std::set<Purpose> &purposes,
                             const std::vector<Kind> &steps) {
        RightsCase request = caseOf(kind, steps);
        request.wish.scope.purposes = purposes;
        QTest::addRow("%s %d %d", states, static_cast<int>(steps.size()), static_cast<int>(purposes.size()))
            << request << QString::fromLatin1(states);
    };
    using enum Purpose;
    const std::vector<Kind> known{Kind::Acknowledged, Kind::IdentityEstablished};
    stopping("DD--N--l", Withdrawal, {Newsletter}, known);
    stopping("DD--D--N", Objection, {Surveys, Enquiries}, {Kind::Acknowledged, Kind::IdentityEstablished, Kind::PassedOn});
    stopping("DD--N--l", Objection, {Newsletter, Security}, {Kind::Acknowledged, Kind::IdentityEstablished, Kind::PassedOn});
    stopping("DDN--l-l", Objection, {Improvement}, known);
    stopping("DDNlllll", Withdrawal, {Scheduling, Newsletter}, known);
    stopping("DDD--DNl", Withdrawal, {Scheduling, Improvement},
             {Kind::Acknowledged, Kind::IdentityEstablished, Kind::Searched, Kind::Acted});
}

void RightsTest::theChecklistSaysWhatIsNext()
{
    QFETCH(RightsCase, request);
    QFETCH(QString, states);
    QCOMPARE(checklistWords(request), states);
}

void RightsTest::theClockFollowsFromTheSteps()
{
    RightsCase request = caseOf(RightKind::Access);
    request.steps = {{Kind::Acknowledged, at("2026-03-02T11:00:00Z"), {}, {}},
                     {Kind::IdentityAsked, at("2026-03-10T11:00:00Z"), {}, u"doubt"_s},
                     {Kind::IdentityAnswered, at("2026-03-18T11:00:00Z"), {}, {}},
                     {Kind::IdentityEstablished, at("2026-03-25T11:00:00Z"), {}, u"seen"_s}};
    QCOMPARE(readClock(request, {}, paris, at("2026-03-26T11:00:00Z"))->due, QDate(2026, 4, 10));
    request.steps.push_back({Kind::Extended, at("2026-04-08T11:00:00Z"), {}, u"many"_s});
    QCOMPARE(readClock(request, {}, paris, at("2026-04-09T11:00:00Z"))->due, QDate(2026, 6, 10));

    // Of one that is over the clock is over: asked for a year later it stands where it stood.
    RightsCase refused = caseOf(RightKind::Access, {Kind::IdentityAsked, Kind::Refused});
    QCOMPARE(readClock(refused, {}, paris, at("2027-03-09T11:00:00Z"))->due, QDate(2026, 4, 2));
}

void RightsTest::theClockGoesOnFromWhenTheyAnswered()
{
    RightsCase request = caseOf(RightKind::Access, {Kind::IdentityAsked}); // on the 5th
    const Instant now = at("2026-03-10T10:00:00Z");
    const auto found = [&](Kind kind, const char *answered) {
        RightsStep step{kind, now, PersonId{u"p1"_s}, u"words"_s};
        step.answeredAt = at(answered);
        const auto obstacle = obstacleTo(step, request, readClock(request, {}, paris, now).value(), {});
        return obstacle ? QString(wireName(*obstacle)) : QString();
    };
    for (const Kind kind : {Kind::IdentityAnswered, Kind::IdentityEstablished, Kind::IdentityNotEstablished}) {
        QCOMPARE(found(kind, "2026-03-05T09:59:59Z"), u"not-then"_s);
        QCOMPARE(found(kind, "2026-03-05T10:00:00Z"), QString());
        QCOMPARE(found(kind, "2026-03-10T10:00:00Z"), QString());
        QCOMPARE(found(kind, "2026-03-10T10:00:01Z"), u"not-then"_s);
    }
    QCOMPARE(found(Kind::Noted, "2026-03-06T10:00:00Z"), u"nobody-was-asked"_s);
    request.steps.push_back({Kind::IdentityAnswered, now, {}, {}});
    QCOMPARE(found(Kind::IdentityEstablished, "2026-03-06T10:00:00Z"), u"nobody-was-asked"_s); // any more

    QCOMPARE(readClock(request, {}, paris, now)->due, QDate(2026, 4, 7)); // five days stood still
    request.steps.back().answeredAt = at("2026-03-06T10:00:00Z");
    QCOMPARE(readClock(request, {}, paris, now)->due, QDate(2026, 4, 3));
    QCOMPARE(rightsCaseFromJson(toJson(request)).value(), request);
    QCOMPARE(withoutSubject(request).steps.back().answeredAt, request.steps.back().answeredAt);
}

void RightsTest::whoGetsAnArchiveHasItBeforeTheAnswer()
{
    const RightsCase done = caseOf(RightKind::Portability, {Kind::IdentityEstablished, Kind::Searched, Kind::Acted});
    const RightsStep told{Kind::Answered, {}, {}, {}, RightsLetter()};
    for (const auto &[stage, name] : WireNames<ArchiveStage>::table)
        QCOMPARE(obstacleOfArchive(told, done, stage).has_value(), stage != ArchiveStage::Taken);
    QVERIFY(!obstacleOfArchive({Kind::Answered, {}, {}, u"on paper"_s}, done, ArchiveStage::Deleted));
    QVERIFY(!obstacleOfArchive({Kind::Refused, {}, {}, u"words"_s}, done, ArchiveStage::Ready));
    QVERIFY(!obstacleOfArchive(told, caseOf(RightKind::Erasure, {Kind::Acted}), ArchiveStage::NotAsked));
}

/// Of a contact the service may hold an enquiry or an address for its newsletter: whoever knows of it asks it, and the rest waits
/// for nothing.
void RightsTest::theServicesPartOfAContactIsAskedForWhereThereIsOne()
{
    RightsCase request = caseOf(RightKind::Access, {Kind::Acknowledged, Kind::IdentityEstablished});
    QCOMPARE(checklistWords(request), u"DDNl-l-l"_s);
    QVERIFY(!nextOfService(request));
    request.steps.push_back(foundFor({"A"}));
    request.steps.push_back(ofClient(Kind::Forwarded, "A"));
    request.steps.push_back(ofClient(Kind::ClientDeclined, "A"));
    QVERIFY(isLeftToClients(request));
    request.steps.push_back({Kind::PassedOn, at("2026-03-05T10:00:00Z"), PersonId{u"p1"_s}, u"newsletter"_s});
    QVERIFY(!isLeftToClients(request));
    QCOMPARE(checklistWords(request), u"DDDDDN-l"_s);
}

void RightsTest::aMomentBelongsToTheDayOfTheDesksZone()
{
    RightsCase request = caseOf(RightKind::Access);
    request.wish.receivedAt = at("2026-02-28T23:30:00Z"); // the 1st of March in Paris
    QCOMPARE(readClock(request, {}, paris, at("2026-03-10T11:00:00Z"))->due, QDate(2026, 4, 1));
    QCOMPARE(readClock(request, {}, QTimeZone::utc(), at("2026-03-10T11:00:00Z"))->due, QDate(2026, 3, 30)); // a Saturday
}

void RightsTest::aClientHasDaysOfItsOwn()
{
    const ClockRules rules{FrenchRegion::Common, 3, 10};
    RightsCase request = caseOf(RightKind::Erasure, {Kind::IdentityEstablished, Kind::Searched});
    QVERIFY(!clientDue(request, rules, paris));
    // A Friday evening in Paris that is a Friday there; Easter Monday, 6 April, is no working day.
    request.steps.push_back({Kind::Forwarded, at("2026-03-27T21:00:00Z"), PersonId{u"p1"_s}, u"ACME"_s});
    QCOMPARE(clientDue(request, rules, paris), QDate(2026, 4, 13));
    request.steps.push_back({Kind::Assisted, at("2026-03-30T10:00:00Z"), PersonId{u"p1"_s}, u"a list"_s});
    QCOMPARE(clientDue(request, rules, paris), QDate(2026, 4, 13));
    request.steps.push_back({Kind::ClientAnswered, at("2026-03-31T10:00:00Z"), PersonId{u"p1"_s}, u"yes"_s});
    QVERIFY(!clientDue(request, rules, paris));
}

void RightsTest::whoHoldsAPartIsAskedOrItIsSaidWhyNot()
{
    RightsCase request = caseOf(RightKind::Erasure, {Kind::Acknowledged, Kind::IdentityEstablished});
    const auto obstacle = [&request](const RightsStep &step) {
        const auto found = obstacleTo(step, request, readClock(request, {}, paris, step.at).value(), QDate(2026, 3, 6));
        return found ? QString(wireName(*found)) : QString();
    };
    const auto forDesk = [&request] { return obstacleForDesk(Kind::Acted, request); };
    QCOMPARE(obstacle(ofClient(Kind::NotForwarded, "")), u"search-first"_s);
    request.steps.push_back(foundFor({}));
    QCOMPARE(obstacle(ofClient(Kind::NotForwarded, "")), u"done"_s); // nobody has a part as far as anybody knows
    QCOMPARE(unaskedOf(request, {u"E"_s}), std::vector{u"E"_s});     // but somebody of that name may have
    QCOMPARE(obstacle(ofClient(Kind::NotForwarded, "E")), QString());
    QVERIFY(!forDesk());
    QCOMPARE(checklistWords(request), u"DDD--Nll"_s);

    request.steps.push_back(foundFor({"A", "B", "C"}));
    QCOMPARE(unaskedClients(request), (std::vector<QString>{u"A"_s, u"B"_s, u"C"_s}));
    QCOMPARE(forDesk(), std::optional(RightsObstacle::ForwardFirst));
    QCOMPARE(checklistWords(request), u"DDDN-lll"_s);
    QCOMPARE(obstacle({Kind::NotForwarded, at("2026-03-06T10:00:00Z"), {}, u" "_s}), u"words-missing"_s);
    request.steps.push_back(ofClient(Kind::Forwarded, "A"));
    QCOMPARE(unaskedClients(request), (std::vector<QString>{u"B"_s, u"C"_s}));
    QCOMPARE(forDesk(), std::optional(RightsObstacle::ForwardFirst));
    request.steps.push_back(ofClient(Kind::NotForwarded, "B"));
    QCOMPARE(obstacle(ofClient(Kind::NotForwarded, "B")), u"done"_s);
    QCOMPARE(obstacle(ofClient(Kind::NotForwarded, "C")), QString());
    request.steps.push_back(ofClient(Kind::NotForwarded, "")); // all that were not asked
    QVERIFY(unaskedClients(request).empty());
    QCOMPARE(forDesk(), std::optional(RightsObstacle::ClientFirst));
    // One that does not answer in its time is waited for no more once it is said why.
    QCOMPARE(obstacle(ofClient(Kind::NotForwarded, "A")), QString());
    RightsCase overdue = request;
    overdue.steps.push_back(ofClient(Kind::NotForwarded, "A"));
    QVERIFY(!obstacleForDesk(Kind::Acted, overdue) && waitingClients(overdue).empty());
    request.steps.push_back(ofClient(Kind::ClientAnswered, "A"));
    QVERIFY(!forDesk());
    QCOMPARE(checklistWords(request), u"DDDD-Nll"_s);

    // Whoever has turned up since is asked as well, before they are answered too.
    request.steps.push_back(foundFor({"B", "D"}));
    QCOMPARE(unaskedClients(request), std::vector{u"D"_s});
    request.steps.push_back({Kind::Acted, at("2026-03-06T11:00:00Z"), {}, {}});
    QCOMPARE(obstacle({Kind::Answered, at("2026-03-06T12:00:00Z"), {}, {}}), u"forward-first"_s);
    request.steps.push_back({Kind::Refused, at("2026-03-06T12:00:00Z"), {}, u"words"_s});
    QCOMPARE(stateOf(request), RightsState::Refused);
}

void RightsTest::theServicesOwnPurposesAreNoClients()
{
    RightsCase request = caseOf(RightKind::Objection, {Kind::Acknowledged, Kind::IdentityEstablished});
    request.steps.push_back(foundFor({"A"}));
    request.wish.scope.purposes = {Purpose::Improvement};
    QVERIFY(unaskedClients(request).empty());
    QVERIFY(!obstacleForDesk(Kind::Acted, request));
    request.wish.scope.purposes = {Purpose::Improvement, Purpose::Scheduling};
    QCOMPARE(unaskedClients(request), std::vector{u"A"_s});
}

void RightsTest::eachClientAnswersForItsOwnPart()
{
    const ClockRules rules{FrenchRegion::Common, 3, 10};
    RightsCase request = caseOf(RightKind::Rectification, {Kind::Acknowledged, Kind::IdentityEstablished, Kind::Searched});
    const auto with = [](Kind kind, const char *client, const char *when = "2026-03-06T10:00:00Z") {
        RightsStep step = ofClient(kind, client);
        step.at = at(when);
        return step;
    };
    const auto obstacle = [&](const RightsStep &step) {
        const auto found = obstacleTo(step, request, readClock(request, {}, paris, step.at).value(), QDate(2026, 3, 6));
        return found ? QString(wireName(*found)) : QString();
    };
    request.steps.push_back(with(Kind::Forwarded, "A", "2026-03-09T10:00:00Z"));
    request.steps.push_back(with(Kind::Forwarded, "B", "2026-03-10T10:00:00Z"));
    QCOMPARE(clientDue(request, rules, paris), QDate(2026, 3, 23));
    QCOMPARE(obstacle(with(Kind::ClientAnswered, "")), u"words-missing"_s); // whose?
    QCOMPARE(obstacle(with(Kind::Assisted, "C")), u"nothing-forwarded"_s);
    QCOMPARE(obstacle(with(Kind::ClientAnswered, "A")), QString());
    request.steps.push_back(with(Kind::ClientAnswered, "A"));
    QCOMPARE(clientDue(request, rules, paris), QDate(2026, 3, 24));
    QCOMPARE(obstacle(with(Kind::ClientAnswered, "A")), u"nothing-forwarded"_s);
    QCOMPARE(obstacle(with(Kind::Acted, "")), u"client-first"_s);
    QCOMPARE(checklistWords(withoutSubject(request)), u"DDDN-lll"_s); // as in the list
    QCOMPARE(rightsCaseFromJson(toJson(request)).value(), request);
    request.steps.push_back(with(Kind::ClientAnswered, "")); // of the one that is left
    QCOMPARE(obstacle(with(Kind::Acted, "")), QString());
}

void RightsTest::aUsersDataIsHeldElsewhereToo()
{
    RightsCase request = caseOf(RightKind::Erasure, {Kind::Acknowledged, Kind::IdentityEstablished, Kind::Searched});
    QVERIFY(passedOnOf(request.wish).empty());
    request.wish.subject.role = SubjectRole::User;
    QCOMPARE(passedOnOf(request.wish),
             (std::vector{Purpose::Enquiries, Purpose::Newsletter, Purpose::Surveys, Purpose::Billing}));
    QCOMPARE(nextOfService(request), std::optional(Kind::PassedOn));
    const auto toAnswering = [&request] {
        const RightsStep step{Kind::Answered, at("2026-03-06T12:00:00Z"), {}, u"by mail"_s};
        return obstacleTo(step, request, readClock(request, {}, paris, step.at).value(), QDate(2026, 3, 6));
    };
    request.steps.push_back({Kind::Acted, at("2026-03-06T11:00:00Z"), {}, {}});
    QCOMPARE(toAnswering(), std::optional(RightsObstacle::ServiceFirst));
    request.steps.push_back({Kind::PassedOn, at("2026-03-06T11:30:00Z"), {}, u"Billing keeps invoices for ten years"_s});
    QVERIFY(!nextOfService(request));
    request.steps.push_back({Kind::RecipientsTold, at("2026-03-06T11:40:00Z"), {}, {}});
    QVERIFY(!toAnswering());
}

void RightsTest::whatAClientDeclinesStaysWithIt()
{
    RightsCase request = caseOf(RightKind::Erasure, {Kind::Acknowledged, Kind::IdentityEstablished});
    const auto obstacle = [&](const RightsStep &step) {
        const auto found = obstacleTo(step, request, readClock(request, {}, paris, step.at).value(), QDate(2026, 3, 6));
        return found ? QString(wireName(*found)) : QString();
    };
    request.steps.push_back(foundFor({"A", "B"}));
    QCOMPARE(obstacle(ofClient(Kind::ClientDeclined, "A")), u"nothing-forwarded"_s);
    request.steps.push_back(ofClient(Kind::Forwarded, "A"));
    request.steps.push_back(ofClient(Kind::Forwarded, "B"));
    RightsStep unsaid = ofClient(Kind::ClientDeclined, "A");
    unsaid.words.clear();
    QCOMPARE(obstacle(unsaid), u"words-missing"_s);
    request.steps.push_back(ofClient(Kind::ClientDeclined, "A"));
    QCOMPARE(obstacle(ofClient(Kind::ClientDeclined, "A")), u"nothing-forwarded"_s);
    QCOMPARE(decliningClients(request), std::set{u"A"_s});
    QVERIFY(!isLeftToClients(request));
    QCOMPARE(waitingClients(request).size(), 1U);
    QVERIFY(whatStays(request).startsWith(u"Une partie"_s));

    // The other has it carried out.
    RightsCase agreed = request;
    agreed.steps.push_back(ofClient(Kind::ClientAnswered, "B"));
    QCOMPARE(decliningClients(agreed), std::set{u"A"_s});
    QCOMPARE(checklistWords(agreed), u"DDDD-Nll"_s);
    QVERIFY(!obstacleForDesk(Kind::Acted, agreed));

    // Or declines too: nothing is left to do here but to say so.
    request.steps.push_back(ofClient(Kind::ClientDeclined, "")); // the one that is left
    QCOMPARE(decliningClients(request), (std::set{u"A"_s, u"B"_s}));
    QVERIFY(isLeftToClients(request));
    QCOMPARE(checklistWords(request), u"DDDD---N"_s);
    QVERIFY(whatStays(request).contains(u"de plusieurs de nos clients"_s));
    QCOMPARE(obstacle({Kind::Answered, at("2026-03-06T12:00:00Z"), {}, {}}), u"left-to-clients"_s);
    QCOMPARE(obstacleForDesk(Kind::Acted, request), std::optional(RightsObstacle::LeftToClients));
    QCOMPARE(obstacle({Kind::Refused, at("2026-03-06T12:00:00Z"), {}, u"words"_s}), QString());
    QCOMPARE(rightsCaseFromJson(toJson(request)).value(), request);

    // Asked again, it may think better of it.
    request.steps.push_back(ofClient(Kind::Forwarded, "B"));
    QCOMPARE(decliningClients(request), std::set{u"A"_s});
}

void RightsTest::notAllIsLeftToClientsWhere_data()
{
    QTest::addColumn<RightsCase>("request");
    RightsCase left = caseOf(RightKind::Withdrawal, {Kind::Acknowledged, Kind::IdentityEstablished});
    left.wish.scope.purposes = {Purpose::Scheduling};
    left.steps.push_back(foundFor({"A"}));
    left.steps.push_back(ofClient(Kind::Forwarded, "A"));
    left.steps.push_back(ofClient(Kind::ClientDeclined, "A"));
    QVERIFY(isLeftToClients(left));
    RightsCase other = left;
    other.steps[2].besides = 1;
    QTest::newRow("something is their own, or may be") << other;
    for (const Purpose purpose : {Purpose::Newsletter, Purpose::Improvement}) {
        other = left;
        other.wish.scope.purposes.insert(purpose);
        QTest::newRow(wireName(purpose).data()) << other;
    }
    other = left;
    other.wish.kind = RightKind::Objection;
    other.wish.scope.purposes.insert(Purpose::Security);
    QTest::newRow("security is weighed") << other;
    other = left;
    other.wish.kind = RightKind::Erasure;
    other.wish.scope.purposes.clear();
    other.wish.subject.role = SubjectRole::User;
    QTest::newRow("the service holds data of its user") << other;
}

void RightsTest::notAllIsLeftToClientsWhere()
{
    QFETCH(RightsCase, request);
    QVERIFY(!isLeftToClients(request));
    QVERIFY(!obstacleForDesk(Kind::Acted, request));
    QCOMPARE(rightsCaseFromJson(toJson(request)).value(), request);
}

void RightsTest::whatWasPutTogetherBeforeAClientDeclinedIsPutTogetherAgain()
{
    RightsCase request = caseOf(RightKind::Access, {Kind::Acknowledged, Kind::IdentityEstablished});
    request.steps.push_back(foundFor({"A", "B"}));
    for (const char *client : {"A", "B"}) {
        request.steps.push_back(ofClient(Kind::Forwarded, client));
        request.steps.push_back(ofClient(Kind::ClientAnswered, client));
    }
    request.steps.push_back({Kind::Acted, at("2026-03-06T11:00:00Z"), {}, {}});
    QCOMPARE(nextOf(request)->task, RightsTask::Answer);
    request.steps.push_back(ofClient(Kind::Forwarded, "B"));
    request.steps.push_back(ofClient(Kind::ClientDeclined, "B"));
    QCOMPARE(nextOf(request)->task, RightsTask::Act);
    QVERIFY(whatStays(request).contains(u"L’archive ne contient pas"_s));
    // What was erased stays so.
    request.wish.kind = RightKind::Erasure;
    QCOMPARE(nextOf(request)->task, RightsTask::Recipients);
}

QTEST_GUILESS_MAIN(RightsTest)
#include "tst_rights.moc"
