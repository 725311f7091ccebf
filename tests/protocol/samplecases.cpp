#include "tests/protocol/samplecases.h"

#include "tests/support/samplerubric.h"

namespace vigie::protocol::samples {

namespace {

Instant at(const char *text)
{
    return *fromRfc3339(QLatin1String(text));
}

Token token(const char *name)
{
    return Token{QLatin1String(name)};
}

TimeRange hour()
{
    return TimeRange{at("2026-03-31T12:00:00Z"), at("2026-03-31T13:00:00Z")};
}

/// Every enumerator of E, in the order of the table.
template <typename E>
std::vector<E> every()
{
    std::vector<E> all;
    for (const auto &[value, name] : WireNames<E>::table)
        all.push_back(value);
    return all;
}

RedactedText everyToken()
{
    RedactedText text{TextRun{QStringLiteral("Bonjour, « déjà » \n"), std::nullopt, {}}};
    for (const TokenCategory category : every<TokenCategory>())
        text.push_back(TextRun{QString(), TextRun::Hidden{category, token("X_1")}, {}});
    text.push_back(TextRun{QStringLiteral("mardi en huit"), std::nullopt, every<FieldName>()});
    text.push_back(TextRun{QString(), TextRun::Hidden{TokenCategory::Person, token("PERSON_2")}, {FieldName::Participants}});
    return text;
}

} // namespace

Case barestCase()
{
    Case c;
    c.id = RequestId{QStringLiteral("9b2d6c1e-0a4f-4e3b-8c5d-7f6e1a2b3c4d")};
    c.clientCode = QStringLiteral("K-318");
    c.language = QStringLiteral("fr");
    c.receivedAt = at("2026-03-30T07:41:00Z");
    c.window = TimeRange{at("2026-03-30T00:00:00Z"), at("2026-04-11T00:00:00Z")};
    return c;
}

Case fullCase()
{
    Case c = barestCase();
    c.version = 7;
    c.kind = RequestKind::Reschedule;
    c.level = DisclosureLevel::EuropeanUnion;
    c.deadline = at("2026-03-30T10:00:00Z");
    c.escalation = every<EscalationReason>();
    const Token client = token("PERSON_1");
    for (const MeetingKind kind : every<MeetingKind>())
        c.understanding.push_back(UnderstoodField{FieldName::MeetingKind, {}, kind, 1});
    c.understanding.push_back(UnderstoodField{FieldName::Duration, {}, Minutes{45}, 0.5});
    c.understanding.push_back(UnderstoodField{FieldName::Window, {}, DateWindow{QDate(2026, 3, 30), QDate(2026, 4, 3)}, 0.25});
    c.understanding.push_back(UnderstoodField{FieldName::Constraints, client, everyToken(), 0});
    c.participants = {
        Participant{client, ParticipantRole::Client, QStringLiteral("Europe/Paris"), QStringLiteral("FR"), {WorkingHours{}}},
        Participant{token("PERSON_2"), ParticipantRole::Required, QStringLiteral("Asia/Tokyo"), QString(), {}},
        Participant{token("PERSON_3"), ParticipantRole::Optional, QStringLiteral("UTC"), QStringLiteral("GB"), {}},
    };
    c.thread = {RedactedMessage{client, {token("PERSON_2")}, c.receivedAt, everyToken(), everyToken()},
                RedactedMessage{token("PERSON_2"), {}, c.receivedAt, {}, {}}};
    Lane known{client, Availability::Known, {}};
    for (const BlockKind kind : every<BlockKind>())
        known.blocks.push_back(
            BusyBlock{hour(), kind, true, true, kind == BlockKind::Travel ? QStringLiteral("Lyon") : QString()});
    c.lanes = {known, Lane{token("PERSON_2"), Availability::Unknown, {}}};
    Slot slot{hour(), 0.75, {}};
    for (const SlotReasonKind kind : every<SlotReasonKind>())
        slot.reasons.push_back(SlotReason{kind, Weight::Neutral, client, 30});
    for (const Weight weight : every<Weight>())
        slot.reasons.push_back(SlotReason{SlotReasonKind::AllFree, weight, {}, 0});
    c.slots = {slot};
    c.preferred = {PreferredHours{{2, 4}, 14 * 60, 16 * 60}};
    c.limits = {Minutes{120}, Minutes{15}, 4, HalfDay::Morning};
    c.city = QStringLiteral("Paris");
    c.currentMeeting = hour();
    c.proposedEarlier = {hour()};
    for (const ShareableKind kind : every<ShareableKind>())
        c.shareable.push_back(ShareableItem{ShareableId{QStringLiteral("item")}, kind, {token("PERSON_2")}});
    return c;
}

std::vector<Decision> decisions()
{
    Decision decision;
    decision.id = newId<DecisionId>();
    decision.request = barestCase().id;
    decision.version = 7;
    decision.lease = lease().id;
    decision.madeAt = at("2026-03-30T08:12:00Z");
    decision.sharing = {Share{ShareableId{QStringLiteral("phone")}, token("PERSON_2")}};
    decision.corrections = {
        Correction{FieldName::MeetingKind, {}, MeetingKind::Lunch},
        Correction{FieldName::Duration, {}, Minutes{60}},
        Correction{FieldName::Window, {}, DateWindow{QDate(2026, 3, 30), QDate(2026, 4, 3)}},
        Correction{FieldName::Zone, token("PERSON_2"), RedactedText{TextRun{QStringLiteral("Europe/Paris"), std::nullopt, {}}}},
    };
    std::vector<Ruling> rulings{ruling::Schedule{hour()}, ruling::Propose{{hour(), hour()}},
                                ruling::Clarify{QStringLiteral("Quel jour, {PERSON_2} ?"), {token("PERSON_2")}},
                                ruling::AddToCalendar{hour()}, ruling::CancelMeeting{}};
    for (const DeclineReason reason : every<DeclineReason>())
        rulings.push_back(ruling::Decline{reason, QString()});
    for (const HandOverReason reason : every<HandOverReason>())
        rulings.push_back(ruling::HandOver{reason, QStringLiteral("note")});
    std::vector<Decision> all;
    for (const Ruling &ruling : rulings) {
        decision.ruling = ruling;
        all.push_back(decision);
    }
    return all;
}

Me me()
{
    Me me{newId<PersonId>(), QStringLiteral("Camille"), {}, QStringLiteral("Antananarivo"), QStringLiteral("MG"), {}};
    for (const Role role : every<Role>())
        me.roles.insert(role);
    return me;
}

Lease lease()
{
    return Lease{LeaseId{QStringLiteral("0e7cbd52-3f0e-4b1c-8d0b-2f6b4d1a9c33")}, barestCase().id, at("2026-03-30T08:00:00Z"),
                 at("2026-03-30T08:15:00Z")};
}

Disclosure disclosure()
{
    return {QStringLiteral("d-1"),
            at("2026-03-30T08:03:00Z"),
            newId<PersonId>(),
            QStringLiteral("hanta"),
            QStringLiteral("Antananarivo"),
            QStringLiteral("MG"),
            newId<RequestId>(),
            2,
            {QStringLiteral("request"), QStringLiteral("thread")},
            QStringLiteral("standard-contractual-clauses")};
}

Insights insights()
{
    Insights none;
    none.asOf = lease().grantedAt;
    none.minimum = 10;
    none.all = {{}, {std::nullopt, QStringLiteral("no-units"), 0, 0}, {std::nullopt, QStringLiteral("too-few"), 3, 40}};
    return none;
}

Insights fullInsights()
{
    Insights some = insights();
    const Measured measured{Estimate{0.9, 0.8, 0.95, QStringLiteral("wilson")}, {}, 20, 100};
    const InsightRow row{QStringLiteral("supervised"), measured, measured, RowResponse{23, 3}};
    some.rubric = 2;
    some.supervisedMinusAutomatic = Estimate{-0.1, -0.2, 0.05, QStringLiteral("variance-recovery")};
    some.periods = {{QStringLiteral("2026-W14"), lease().grantedAt, lease().expiresAt, row,
                     Acceptance{LotCounts{20, 1, 0, 0}, 20, 3, 4, QStringLiteral("accepted"), QStringLiteral("normal"),
                                QStringLiteral("normal")},
                     QStringLiteral("Europe/Paris"),
                     ResumedInspection{lease().expiresAt, PersonId{QStringLiteral("p-1")}, QualityRemedy::Training,
                                       QStringLiteral("Zones")}}};
    some.breakdowns = {{InsightDimension::Mode, {row}}};
    some.agreement = {
        {QStringLiteral("zone"), measured, measured, {std::nullopt, QStringLiteral("one-category"), 12, 0}, measured}};
    some.causes = {{QStringLiteral("zone"), QStringLiteral("mixed-up"), 3, 12.5,
                    Estimate{1, 0.7, 1, QStringLiteral("clopper-pearson")}, Estimate{12.5, 2, 31, QStringLiteral("wilson")}},
                   {QStringLiteral("tone"), QStringLiteral("curt"), 1, 2, {}}};
    some.response = {30, 20, 4, 1, {{QStringLiteral("other"), 5}}, {{QStringLiteral("no-agreement"), 2}}, 1};
    some.inspection = QStringLiteral("tightened");
    some.unseen = {2, 5, 40};
    some.names = {{QStringLiteral("p-1"), QStringLiteral("Noro")}};
    some.flags = {{ReviewFlag::Exemplary, 2}};
    some.flagRates = {{ReviewFlag::Exemplary, measured}};
    some.findings = {{FindingState::Open, 3, 2}, {FindingState::Overturned, 1, 1}};
    some.adjudications = {{AdjudicationState::Open, 1}, {AdjudicationState::Decided, 4}, {AdjudicationState::Undecided, 2}};
    return some;
}

SampleReport openPeriod()
{
    SampleReport report;
    report.period = periodAt(SamplePlan{}, at("2026-03-30T08:03:00Z"));
    report.commitment = sha256Hex(QByteArray(32, 's'));
    return report;
}

SampleReport drawnPeriod()
{
    SampleReport report = openPeriod();
    report.state = SampleState::Drawn;
    report.plan.version = 3;
    report.plan.rhythm = SamplingRhythm::Month;
    report.plan.strata = {StratumDimension::Handling, StratumDimension::Client, StratumDimension::Language,
                          StratumDimension::Kind, StratumDimension::Person};
    report.plan.rules = {{{{StratumDimension::Handling, QStringLiteral("supervised")},
                           {StratumDimension::Client, QStringLiteral("K-318")},
                           {StratumDimension::Language, QStringLiteral("fr")},
                           {StratumDimension::Kind, QStringLiteral("cancel")},
                           {StratumDimension::Person, newId<PersonId>().value}},
                          0,
                          3,
                          0},
                         {{}, 1, 0, 2}};
    report.drawnAt = report.period.when.end;
    report.seed = QString::fromLatin1(QByteArray(32, 's').toHex());
    report.populationHash = sha256Hex("population");
    report.strata = {{QStringLiteral("handling=automatic"), 40, 7, 3}};
    for (const auto &[reason, name] : WireNames<SampleExclusion>::table)
        report.excluded[QLatin1String(name)] = 1;
    report.doubles = 2;
    report.gone = 1;
    return report;
}

Colleague colleague()
{
    Colleague person{newId<PersonId>(), QStringLiteral("Hanta"), {}, QStringLiteral("Antananarivo"), QStringLiteral("MG"), true};
    for (const Role role : every<Role>())
        person.roles.insert(role);
    return person;
}

KeptDraft keptDraft()
{
    return {R"({"chosen":1,"question":"Which of the two?"})", at("2026-03-30T08:03:00Z")};
}

AgreementRegister agreements()
{
    const Instant recorded = at("2026-03-29T08:00:00Z");
    const Instant withdrawn = at("2026-03-30T08:00:00Z");
    const auto agreed = [&](AgreementScope scope, std::optional<Instant> until) {
        return ClientAgreement{QStringLiteral("c-17"),       scope,    QStringLiteral("2026-01"),
                               QStringLiteral("archive 12"), recorded, until};
    };
    const auto excepted = [&](ExceptionKind kind, std::optional<Instant> until) {
        return RequestException{QStringLiteral("r-1"), kind, QStringLiteral("order 7"), recorded, until};
    };
    return {{{QStringLiteral("c-18"), 3}},
            {agreed(AgreementScope::Supervision, {}), agreed(AgreementScope::Quality, withdrawn)},
            {excepted(ExceptionKind::Law, {}), excepted(ExceptionKind::Security, withdrawn)},
            {{QStringLiteral("Paris"), QStringLiteral("FR"), recorded, {}},
             {QStringLiteral("Lyon"), QStringLiteral("FR"), recorded, withdrawn}}};
}

LevelsInForce levels()
{
    LevelsInForce made{{3, {}}, newId<PersonId>(), at("2026-03-30T08:03:00Z")};
    made.document.rules = {{{}, {QStringLiteral("DE"), QStringLiteral("FR")}, {}, {}, {}, LevelOutcome::EuropeanUnion},
                           {QStringLiteral("Lyon"), {}, {}, Role::Supervisor, {}, LevelOutcome::ThirdCountry},
                           {{}, {}, CountryGroup::ThirdCountry, {}, RequestKind::Cancel, LevelOutcome::InHouse},
                           {{}, {}, {}, {}, {}, LevelOutcome::Refused}};
    return made;
}

RevealPage revealPage()
{
    const PersonId person = newId<PersonId>();
    const auto entry = [&](const char *moment) {
        RevealEntry made;
        made.id = randomUuid();
        made.at = at(moment);
        made.person = person;
        made.personName = QStringLiteral("Hanta");
        made.request = newId<RequestId>();
        made.token = Token{QStringLiteral("ORGANISATION_1")};
        made.reason = QStringLiteral("tell-apart");
        return made;
    };
    RevealEntry shown = entry("2026-03-30T08:03:00Z");
    shown.level = QStringLiteral("third-country");
    shown.category = QStringLiteral("organisation");
    shown.words = QStringLiteral("two could be meant");
    shown.unusual = {QStringLiteral("put-back"), QStringLiteral("again")};
    RevealEntry keptBack = entry("2026-03-30T08:02:00Z");
    keptBack.level = QStringLiteral("eu");
    keptBack.category = QStringLiteral("person");
    keptBack.wordsWithheld = true;
    RevealEntry refused = entry("2026-03-30T08:01:00Z");
    refused.request = {};
    refused.token = {};
    refused.refused = QStringLiteral("lease-lost");
    return {{{person, QStringLiteral("Hanta"), 2, 1, {{QStringLiteral("put-back"), 1}, {QStringLiteral("again"), 1}}, shown.at}},
            {shown, keptBack, refused},
            true};
}

RevealWish revealWish()
{
    return {Token{QStringLiteral("ORGANISATION_1")}, RevealReason::TellApart, QStringLiteral("two could be meant")};
}

Revealed revealed()
{
    return {Token{QStringLiteral("ORGANISATION_1")}, TokenCategory::Organisation, QStringLiteral("Zephyrin"), lease().expiresAt};
}

Review review()
{
    Review review = sampleReview();
    review.answers.front() = {QStringLiteral("people"), QStringLiteral("no"), QStringLiteral("missing-person"),
                              QStringLiteral("Anna is missing")};
    review.answers.back().option.clear();
    for (const auto &[flag, name] : WireNames<ReviewFlag>::table)
        review.flags.push_back(flag);
    review.privateNote = QStringLiteral("The thread is hard to read");
    return review;
}

HeldReview heldReview()
{
    Review earlier = review();
    earlier.lease = {};
    earlier.privateNote.clear();
    const Decision made = decisions().front();
    return HeldReview{fullCase(),
                      Handled{lease().grantedAt, made.ruling, made.sharing, made.corrections},
                      1,
                      {earlier, earlier},
                      ReviewLease{lease().id, newId<ReviewTaskId>(), lease().grantedAt, lease().expiresAt}};
}

Finding finding(FindingState state)
{
    Finding finding{newId<FindingId>(),
                    newId<RequestId>(),
                    QStringLiteral("K-318"),
                    RequestKind::Reschedule,
                    QStringLiteral("schedule"),
                    lease().grantedAt,
                    lease().expiresAt,
                    1,
                    review().answers.front(),
                    state,
                    {},
                    {},
                    {},
                    {}};
    if (state == FindingState::Open || state == FindingState::Acknowledged)
        return finding;
    finding.contestation = QStringLiteral("She was optional");
    finding.concerned = newId<PersonId>();
    finding.flags = {ReviewFlag::ClientAtRisk, ReviewFlag::RubricUnclear};
    if (state != FindingState::Contested)
        finding.settlement = QStringLiteral("She was");
    return finding;
}

} // namespace vigie::protocol::samples
