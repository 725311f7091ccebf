// The rules and the JSON form that both programs share.
#include "models/domain/csv.h"
#include "models/domain/json.h"
#include "models/domain/levelpolicy.h"

#include <QJsonArray>
#include <QTest>

using namespace vigie;

namespace {

Instant at(const char *text)
{
    return *fromRfc3339(QString::fromLatin1(text));
}

RedactedText words(const QString &text)
{
    return {TextRun{text, std::nullopt, {}}};
}

/// A case that uses every field, so that a field forgotten in the JSON form is found by comparing.
Case fullCase()
{
    Case c;
    c.id = RequestId{QStringLiteral("r-1")};
    c.version = 3;
    c.kind = RequestKind::Reschedule;
    c.level = DisclosureLevel::EuropeanUnion;
    c.clientCode = QStringLiteral("K-318");
    c.language = QStringLiteral("fr");
    c.receivedAt = at("2026-03-23T08:12:00Z");
    c.deadline = at("2026-03-23T12:00:00Z");
    c.escalation = {EscalationReason::AmbiguousZone, EscalationReason::UnsureDuration};
    c.understanding = {
        {FieldName::MeetingKind, {}, MeetingKind::Video, 0.97},
        {FieldName::Duration, {}, Minutes{45}, 0.62},
        {FieldName::Window, {}, DateWindow{QDate(2026, 3, 30), QDate(2026, 4, 3)}, 0.91},
        {FieldName::Constraints, Token{QStringLiteral("PERSON_2")}, FieldValue(words(QStringLiteral("pas jeudi matin"))), 0.94},
    };
    c.participants = {
        {Token{QStringLiteral("PERSON_1")},
         ParticipantRole::Client,
         QStringLiteral("Europe/Paris"),
         QStringLiteral("FR"),
         {{1, 540, 1110}}},
        {Token{QStringLiteral("PERSON_2")},
         ParticipantRole::Optional,
         QStringLiteral("America/New_York"),
         QStringLiteral("US"),
         {}},
    };
    TextRun hidden;
    hidden.hidden = TextRun::Hidden{TokenCategory::Person, Token{QStringLiteral("PERSON_2")}};
    hidden.readAs = {FieldName::Participants};
    c.thread = {{Token{QStringLiteral("PERSON_1")},
                 {Token{QStringLiteral("PERSON_2")}},
                 at("2026-03-23T08:00:00Z"),
                 {TextRun{QStringLiteral("Un point avec "), std::nullopt, {}}, hidden},
                 words(QStringLiteral("> avant"))}};
    c.window = {at("2026-03-29T22:00:00Z"), at("2026-04-03T22:00:00Z")};
    c.lanes = {
        {Token{QStringLiteral("PERSON_1")},
         Availability::Known,
         {{{at("2026-03-30T08:00:00Z"), at("2026-03-30T09:00:00Z")}, BlockKind::Travel, true, true, QStringLiteral("Lyon")}}},
        {Token{QStringLiteral("PERSON_2")}, Availability::Unknown, {}}};
    c.slots = {{{at("2026-03-31T14:00:00Z"), at("2026-03-31T14:45:00Z")},
                0.5,
                {{SlotReasonKind::NearTravel, Weight::Poor, Token{QStringLiteral("PERSON_1")}, 15}}}};
    c.currentMeeting = TimeRange{at("2026-03-30T14:00:00Z"), at("2026-03-30T15:00:00Z")};
    c.proposedEarlier = {{at("2026-03-31T10:00:00Z"), at("2026-03-31T11:00:00Z")}};
    c.shareable = {{ShareableId{QStringLiteral("s1")}, ShareableKind::Phone, {Token{QStringLiteral("PERSON_2")}}}};
    return c;
}

Decision decisionOn(const Case &c, Ruling ruling)
{
    Decision decision;
    decision.id = DecisionId{QStringLiteral("d-1")};
    decision.request = c.id;
    decision.version = c.version;
    decision.lease = LeaseId{QStringLiteral("l-1")};
    decision.madeAt = at("2026-03-23T09:00:00Z");
    decision.ruling = std::move(ruling);
    return decision;
}

TimeRange slot(const char *start, const char *end)
{
    return {at(start), at(end)};
}

const TimeRange tuesday = {at("2026-03-31T14:00:00Z"), at("2026-03-31T14:45:00Z")};

} // namespace

Q_DECLARE_METATYPE(Ruling)
Q_DECLARE_METATYPE(RequestKind)

class DomainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokensNameSaysWhatIsHidden()
    {
        for (const auto &[category, name] : WireNames<TokenCategory>::table) {
            const QString prefix = QString(QLatin1String(name)).toUpper().replace(u'-', u'_');
            QCOMPARE(categoryOf(Token{prefix + QStringLiteral("_12")}), std::optional(category));
        }
        for (const char *none : {"", "PERSON", "NOTHING_1", "_1", "PERSON_1_2"})
            QVERIFY2(!categoryOf(Token{QLatin1String(none)}), none);
    }

    void noRuleOfLevelsIsLooserThanTheLaw_data()
    {
        QTest::addColumn<LevelRule>("rule");
        QTest::addColumn<bool>("loosens");
        const auto row = [](const char *name, const QString &site, const QStringList &countries,
                            std::optional<CountryGroup> group, LevelOutcome level,
                            bool loosens) { QTest::newRow(name) << LevelRule{site, countries, group, {}, {}, level} << loosens; };
        using enum LevelOutcome;
        row("everybody", {}, {}, {}, EuropeanUnion, true);
        row("everybody, stricter", {}, {}, {}, ThirdCountry, false);
        row("the EU", {}, {}, CountryGroup::EuropeanUnion, EuropeanUnion, false);
        row("outside", {}, {}, CountryGroup::ThirdCountry, EuropeanUnion, true);
        row("outside, in house", {}, {}, CountryGroup::ThirdCountry, InHouse, false);
        row("countries of the EU", {}, {u"FR"_qs, u"NO"_qs}, {}, EuropeanUnion, false);
        row("one of them is not", {}, {u"FR"_qs, u"MG"_qs}, {}, EuropeanUnion, true);
        row("a site of the EU", u"Lyon"_qs, {}, {}, EuropeanUnion, false);
        row("a site outside", u"Antananarivo"_qs, {}, {}, EuropeanUnion, true);
        row("a site outside, where it is in the EU", u"Antananarivo"_qs, {}, CountryGroup::EuropeanUnion, EuropeanUnion, false);
    }
    void noRuleOfLevelsIsLooserThanTheLaw()
    {
        QFETCH(LevelRule, rule);
        QFETCH(bool, loosens);
        const auto found = faultOf({rule}, 0, {u"Antananarivo"_qs});
        QCOMPARE(found.has_value(), loosens);
        QVERIFY(!found || *found == LevelRuleFault::Loosens);
        // Even if it had been recorded: nobody outside is shown more than the law allows.
        for (const auto &[kind, name] : WireNames<RequestKind>::table)
            QVERIFY(LevelPolicy({1, {rule}}).levelFor({u"Antananarivo"_qs, u"MG"_qs, true, Role::Supervisor}, kind)
                    != DisclosureLevel::EuropeanUnion);
    }

    void aRuleAboutTheSameNeverDecides()
    {
        LevelRule first;
        first.kind = RequestKind::Cancel;
        LevelRule second = first;
        second.level = LevelOutcome::InHouse;
        QCOMPARE(faultOf({first, second}, 1), std::optional(LevelRuleFault::NeverDecides));
        QCOMPARE(faultOf({first, second}, 0), std::optional<LevelRuleFault>());
        QCOMPARE(
            LevelPolicy({1, {first, second}}).outcomeFor({u"Lyon"_qs, u"FR"_qs, true, Role::Supervisor}, RequestKind::Cancel),
            LevelOutcome::Refused);
    }

    void aCellIsNeverAFormula_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QByteArray>("line");
        const auto row = [](const char *name, const QStringList &cells, const char *line) {
            QTest::newRow(name) << cells << QByteArray(line);
        };
        row("plain", {u"a"_qs, u"1"_qs, u""_qs}, "a,1,\r\n");
        row("empty first", {u""_qs, u"b"_qs}, ",b\r\n");
        row("quotes, commas, lines", {u"a\"b"_qs, u"c,d"_qs, u"e\nf"_qs}, "\"a\"\"b\",\"c,d\",\"e\nf\"\r\n");
        row("=", {u"=1+1"_qs}, "'=1+1\r\n");
        row("+", {u"+1"_qs}, "'+1\r\n");
        row("-", {u"-1+1"_qs}, "'-1+1\r\n");
        row("numbers are none", {u"-1"_qs, u"-0.24"_qs, u"-1.5e-07"_qs}, "-1,-0.24,-1.5e-07\r\n");
        row("not quite numbers", {u"-1 "_qs, u"-.5"_qs, u"-1\n=1"_qs}, "\"'-1 \",'-.5,\"'-1\n=1\"\r\n");
        row("@", {u"@SUM(A1)"_qs}, "'@SUM(A1)\r\n");
        row("behind a tab", {u"\t=1"_qs}, "'\t=1\r\n");
        row("behind spaces", {u"  =1"_qs}, "'  =1\r\n");
        row("wide", {u"\uFF1D1"_qs},
            "'\xEF\xBC\x9D"
            "1\r\n");
        row("with a separator", {u"=a,b"_qs}, "\"'=a,b\"\r\n");
    }
    void aCellIsNeverAFormula()
    {
        QFETCH(QStringList, cells);
        QFETCH(QByteArray, line);
        QCOMPARE(csvLine(cells), line);
    }

    void timesAreReadWithTheirOffsetOnly_data();
    void timesAreReadWithTheirOffsetOnly();
    void aCaseSurvivesItsJsonForm();
    void everyRulingSurvivesItsJsonForm_data();
    void everyRulingSurvivesItsJsonForm();
    void meAndLeaseAndReceiptSurviveTheirJsonForm();
    void equalValuesGiveEqualBytes();
    void aFaultIsNamedWithItsPath_data();
    void aFaultIsNamedWithItsPath();
    void hostileJsonIsRefusedBeforeItIsParsed();
    void onlyFittingRulingsAnswerAKindOfRequest_data();
    void onlyFittingRulingsAnswerAKindOfRequest();
    void aDecisionIsCheckedBeforeItLeaves_data();
    void aDecisionIsCheckedBeforeItLeaves();
    void sharingStaysWithinWhatWasDesignated();
    void aRangeIsHalfOpen();
    void freshIdsDiffer();
};

void DomainTest::timesAreReadWithTheirOffsetOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("UTC") << "2026-03-31T14:00:00Z"
                         << "2026-03-31T14:00:00Z";
    QTest::newRow("offset") << "2026-03-31T16:00:00+02:00"
                            << "2026-03-31T14:00:00Z";
    QTest::newRow("half hour") << "2026-03-31T19:30:00+05:30"
                               << "2026-03-31T14:00:00Z";
    QTest::newRow("fraction is cut") << "2026-03-31T14:00:00.999Z"
                                     << "2026-03-31T14:00:00Z";
    QTest::newRow("no offset") << "2026-03-31T14:00:00"
                               << "";
    QTest::newRow("a date alone") << "2026-03-31"
                                  << "";
    QTest::newRow("no such day") << "2026-02-30T14:00:00Z"
                                 << "";
    QTest::newRow("words") << "mardi"
                           << "";
}

void DomainTest::timesAreReadWithTheirOffsetOnly()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const std::optional<Instant> read = fromRfc3339(text);
    QCOMPARE(read.has_value(), !expected.isEmpty());
    if (read)
        QCOMPARE(toRfc3339(*read), expected);
}

void DomainTest::aCaseSurvivesItsJsonForm()
{
    const Case original = fullCase();
    const Result<QJsonObject> parsed = parseJsonObject(toBytes(toJson(original)));
    QVERIFY(parsed.ok());
    const Result<Case> read = caseFromJson(*parsed);
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().detail));
    QVERIFY(*read == original);
}

void DomainTest::everyRulingSurvivesItsJsonForm_data()
{
    QTest::addColumn<Ruling>("ruling");
    QTest::newRow("schedule") << Ruling(ruling::Schedule{tuesday});
    QTest::newRow("propose") << Ruling(ruling::Propose{{tuesday, slot("2026-04-01T14:00:00Z", "2026-04-01T14:45:00Z")}});
    QTest::newRow("clarify") << Ruling(
        ruling::Clarify{QStringLiteral("Mardi ou mercredi, {PERSON_2} ?"), {Token{QStringLiteral("PERSON_2")}}});
    QTest::newRow("add-to-calendar") << Ruling(ruling::AddToCalendar{tuesday});
    QTest::newRow("cancel-meeting") << Ruling(ruling::CancelMeeting{});
    QTest::newRow("decline") << Ruling(ruling::Decline{DeclineReason::Impossible, QStringLiteral("…")});
    QTest::newRow("hand-over") << Ruling(ruling::HandOver{HandOverReason::RightsRequest, QStringLiteral("…")});
}

void DomainTest::everyRulingSurvivesItsJsonForm()
{
    QFETCH(Ruling, ruling);
    Decision original = decisionOn(fullCase(), ruling);
    original.sharing = {{ShareableId{QStringLiteral("s1")}, Token{QStringLiteral("PERSON_2")}}};
    original.corrections = {{FieldName::Duration, {}, Minutes{30}},
                            {FieldName::Zone, Token{QStringLiteral("PERSON_2")}, words(QStringLiteral("Asia/Tokyo"))}};
    QCOMPARE(QString(rulingName(ruling)), QString::fromLatin1(QTest::currentDataTag()));
    const Result<Decision> read = decisionFromJson(toJson(original));
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().detail));
    QVERIFY(*read == original);
}

void DomainTest::meAndLeaseAndReceiptSurviveTheirJsonForm()
{
    Me me{PersonId{QStringLiteral("p")},  QStringLiteral("Noro"), {Role::Supervisor, Role::Lead},
          QStringLiteral("Antananarivo"), QStringLiteral("MG"),   {}};
    me.policy.reserve = 2;
    me.policy.takeBackWindow = Seconds{12};
    me.limitedUse = {4, true};
    const Result<Me> readMe = meFromJson(toJson(me));
    QVERIFY(readMe.ok() && *readMe == me);

    const HeldCase held{
        fullCase(),
        {LeaseId{QStringLiteral("l")}, RequestId{QStringLiteral("r-1")}, at("2026-03-23T08:00:00Z"), at("2026-03-23T08:15:00Z")}};
    const Result<HeldCase> readHeld = heldCaseFromJson(toJson(held));
    QVERIFY(readHeld.ok() && *readHeld == held);

    const DecisionReceipt receipt{DecisionId{QStringLiteral("d")}, RequestId{QStringLiteral("r")}, DecisionState::Released,
                                  at("2026-03-23T08:00:08Z")};
    const Result<DecisionReceipt> readReceipt = decisionReceiptFromJson(toJson(receipt));
    QVERIFY(readReceipt.ok() && *readReceipt == receipt);

    const QueueCounts counts{1, 2, 3, 4, 5};
    const Result<QueueCounts> readCounts = queueCountsFromJson(toJson(counts));
    QVERIFY(readCounts.ok() && *readCounts == counts);
}

void DomainTest::equalValuesGiveEqualBytes()
{
    QCOMPARE(toBytes(toJson(fullCase())), toBytes(toJson(fullCase())));
}

void DomainTest::aFaultIsNamedWithItsPath_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("fault");
    QTest::newRow("unknown enumerator") << QStringList{QStringLiteral("kind")} << QJsonValue(QStringLiteral("party"))
                                        << QStringLiteral("kind is not one of the known names");
    QTest::newRow("wrong type") << QStringList{QStringLiteral("version")} << QJsonValue(QStringLiteral("3"))
                                << QStringLiteral("version must be an integer");
    QTest::newRow("not whole") << QStringList{QStringLiteral("version")} << QJsonValue(1.5)
                               << QStringLiteral("version must be an integer");
    QTest::newRow("missing") << QStringList{QStringLiteral("thread")} << QJsonValue(QJsonValue::Undefined)
                             << QStringLiteral("thread must be an array");
    QTest::newRow("in an array") << QStringList{QStringLiteral("escalation")}
                                 << QJsonValue(QJsonArray{QStringLiteral("ambiguous-date"), QStringLiteral("mood")})
                                 << QStringLiteral("escalation[1] is not one of the known names");
    QTest::newRow("time") << QStringList{QStringLiteral("receivedAt")} << QJsonValue(QStringLiteral("yesterday"))
                          << QStringLiteral("receivedAt must be an RFC 3339 time with its offset");
    QTest::newRow("backwards") << QStringList{QStringLiteral("window")}
                               << QJsonValue(QJsonObject{{QStringLiteral("start"), QStringLiteral("2026-03-31T14:00:00Z")},
                                                         {QStringLiteral("end"), QStringLiteral("2026-03-31T13:00:00Z")}})
                               << QStringLiteral("window.end must be after start");
}

void DomainTest::aFaultIsNamedWithItsPath()
{
    QFETCH(QStringList, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, fault);
    QJsonObject json = toJson(fullCase());
    if (value.isUndefined())
        json.remove(path.first());
    else
        json[path.first()] = value;
    const Result<Case> read = caseFromJson(json);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(read.error().detail, fault);
}

void DomainTest::hostileJsonIsRefusedBeforeItIsParsed()
{
    const QByteArray deep = QByteArray("{\"a\":") + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
    QCOMPARE(parseJsonObject(deep).error().kind, ErrorKind::InvalidInput);
    QVERIFY(parseJsonObject(deep).error().detail.contains(QStringLiteral("nested")));
    const QByteArray brackets = "{\"a\":\"" + QByteArray(1000, '[') + "\"}";
    QVERIFY(parseJsonObject(brackets).ok());
    QVERIFY(!parseJsonObject(QByteArray(100, ' '), JsonLimits{32, 10}).ok());
    QVERIFY(!parseJsonObject("[]").ok());
    QVERIFY(!parseJsonObject("{\"a\":").ok());
    QVERIFY(!parseJsonObject("").ok());
}

void DomainTest::onlyFittingRulingsAnswerAKindOfRequest_data()
{
    QTest::addColumn<Ruling>("ruling");
    QTest::addColumn<QString>("kinds");
    QTest::newRow("schedule") << Ruling(ruling::Schedule{tuesday}) << "schedule reschedule";
    QTest::newRow("propose") << Ruling(ruling::Propose{}) << "schedule reschedule";
    QTest::newRow("add-to-calendar") << Ruling(ruling::AddToCalendar{tuesday}) << "add-to-calendar";
    QTest::newRow("cancel-meeting") << Ruling(ruling::CancelMeeting{}) << "cancel";
    QTest::newRow("clarify") << Ruling(ruling::Clarify{}) << "schedule reschedule cancel add-to-calendar";
    QTest::newRow("decline") << Ruling(ruling::Decline{}) << "schedule reschedule cancel add-to-calendar";
    QTest::newRow("hand-over") << Ruling(ruling::HandOver{}) << "schedule reschedule cancel add-to-calendar";
}

void DomainTest::onlyFittingRulingsAnswerAKindOfRequest()
{
    QFETCH(Ruling, ruling);
    QFETCH(QString, kinds);
    QStringList answered;
    for (const auto &[kind, name] : WireNames<RequestKind>::table) {
        if (answers(ruling, kind))
            answered << QString::fromLatin1(name);
    }
    QCOMPARE(answered.join(QLatin1Char(' ')), kinds);
}

void DomainTest::aDecisionIsCheckedBeforeItLeaves_data()
{
    QTest::addColumn<Ruling>("ruling");
    QTest::addColumn<int>("error"); // -1: accepted
    const auto refused = [](ErrorKind kind) { return static_cast<int>(kind); };
    const Token b{QStringLiteral("PERSON_2")};
    QTest::newRow("a slot") << Ruling(ruling::Schedule{tuesday}) << -1;
    QTest::newRow("a slot that has begun") << Ruling(ruling::Schedule{slot("2026-03-23T08:59:00Z", "2026-03-23T10:00:00Z")})
                                           << refused(ErrorKind::SlotInPast);
    QTest::newRow("a slot that begins now") << Ruling(ruling::Schedule{slot("2026-03-23T09:00:00Z", "2026-03-23T10:00:00Z")})
                                            << refused(ErrorKind::SlotInPast);
    QTest::newRow("a slot backwards") << Ruling(ruling::Schedule{slot("2026-03-31T10:00:00Z", "2026-03-31T09:00:00Z")})
                                      << refused(ErrorKind::InvalidInput);
    QTest::newRow("eight days") << Ruling(ruling::Schedule{slot("2026-03-31T10:00:00Z", "2026-04-08T10:00:00Z")})
                                << refused(ErrorKind::InvalidInput);
    QTest::newRow("wrong kind") << Ruling(ruling::CancelMeeting{}) << refused(ErrorKind::InvalidInput);
    QTest::newRow("no slot offered") << Ruling(ruling::Propose{}) << refused(ErrorKind::InvalidInput);
    QTest::newRow("twice the same") << Ruling(ruling::Propose{{tuesday, tuesday}}) << refused(ErrorKind::InvalidInput);
    QTest::newRow("ten offered") << Ruling(ruling::Propose{std::vector<TimeRange>(10, tuesday)})
                                 << refused(ErrorKind::InvalidInput);
    QTest::newRow("a question") << Ruling(ruling::Clarify{QStringLiteral("Quand ?"), {b}}) << -1;
    QTest::newRow("a question to nobody") << Ruling(ruling::Clarify{QStringLiteral("Quand ?"), {}})
                                          << refused(ErrorKind::InvalidInput);
    QTest::newRow("a question to a stranger")
        << Ruling(ruling::Clarify{QStringLiteral("Quand ?"), {Token{QStringLiteral("PERSON_9")}}})
        << refused(ErrorKind::InvalidInput);
    QTest::newRow("an empty question") << Ruling(ruling::Clarify{QStringLiteral("  \n"), {b}})
                                       << refused(ErrorKind::InvalidInput);
    QTest::newRow("a novel") << Ruling(ruling::Clarify{QString(4001, QLatin1Char('a')), {b}}) << refused(ErrorKind::InvalidInput);
    QTest::newRow("declined with a reason") << Ruling(ruling::Decline{DeclineReason::NotAMeeting, {}}) << -1;
    QTest::newRow("declined for another reason, unsaid")
        << Ruling(ruling::Decline{DeclineReason::Other, {}}) << refused(ErrorKind::InvalidInput);
    QTest::newRow("handed over, unsaid") << Ruling(ruling::HandOver{HandOverReason::Other, {}})
                                         << refused(ErrorKind::InvalidInput);
}

void DomainTest::aDecisionIsCheckedBeforeItLeaves()
{
    QFETCH(Ruling, ruling);
    QFETCH(int, error);
    const Case c = fullCase();
    const Status status = checkDecision(decisionOn(c, ruling), c, at("2026-03-23T09:00:00Z"));
    QCOMPARE(status.ok() ? -1 : static_cast<int>(status.error().kind), error);
}

void DomainTest::sharingStaysWithinWhatWasDesignated()
{
    const Case c = fullCase();
    const Instant now = at("2026-03-23T09:00:00Z");
    Decision decision = decisionOn(c, ruling::Schedule{tuesday});
    decision.sharing = {{ShareableId{QStringLiteral("s1")}, Token{QStringLiteral("PERSON_2")}}};
    QVERIFY(checkDecision(decision, c, now).ok());

    decision.sharing = {{ShareableId{QStringLiteral("s1")}, Token{QStringLiteral("PERSON_1")}}};
    QCOMPARE(checkDecision(decision, c, now).error().kind, ErrorKind::SharingRefused);
    decision.sharing = {{ShareableId{QStringLiteral("s2")}, Token{QStringLiteral("PERSON_2")}}};
    QCOMPARE(checkDecision(decision, c, now).error().kind, ErrorKind::SharingRefused);

    // A corrected place goes to everybody.
    const auto hidden = [](TokenCategory category, const char *token) {
        return RedactedText{TextRun{{}, TextRun::Hidden{category, Token{QString::fromLatin1(token)}}, {}}};
    };
    decision.sharing.clear();
    decision.corrections = {{FieldName::Place, {}, hidden(TokenCategory::Person, "PERSON_2")}};
    QVERIFY(checkDecision(decision, c, now).ok());
    decision.corrections = {{FieldName::Place, {}, hidden(TokenCategory::Person, "PERSON_9")}};
    QCOMPARE(checkDecision(decision, c, now).error().kind, ErrorKind::SharingRefused);
    decision.corrections = {{FieldName::Place, {}, hidden(TokenCategory::AccessCode, "ACCESS_CODE_1")}};
    QCOMPARE(checkDecision(decision, c, now).error().kind, ErrorKind::SharingRefused);
    decision.corrections.clear();

    decision.ruling = ruling::HandOver{HandOverReason::BrokenPart, {}};
    decision.sharing = {{ShareableId{QStringLiteral("s1")}, Token{QStringLiteral("PERSON_2")}}};
    QCOMPARE(checkDecision(decision, c, now).error().kind, ErrorKind::SharingRefused);
}

void DomainTest::aRangeIsHalfOpen()
{
    const TimeRange morning = slot("2026-03-31T08:00:00Z", "2026-03-31T09:00:00Z");
    const TimeRange next = slot("2026-03-31T09:00:00Z", "2026-03-31T10:00:00Z");
    QVERIFY(!morning.overlaps(next));
    QVERIFY(morning.contains(morning.start));
    QVERIFY(!morning.contains(morning.end));
    QVERIFY(morning.overlaps(slot("2026-03-31T08:59:59Z", "2026-03-31T09:00:00Z")));
    QCOMPARE(morning.duration(), Seconds{3600});
}

void DomainTest::freshIdsDiffer()
{
    QVERIFY(newId<DecisionId>() != newId<DecisionId>());
    QCOMPARE(newId<DecisionId>().value.size(), 36);
}

QTEST_APPLESS_MAIN(DomainTest)
#include "tst_domain.moc"
