// Reviews and findings through the API, from the draw to the settlement, on both databases.
#include "tests/service/deskapi.h"

using namespace deskapi;

class ReviewApiTest : public DeskApiTest
{
    Q_OBJECT

private:
    /// Handled by the service, drawn, and under review.
    void openWithReviews(int count)
    {
        open();
        m_lea = tokenFor(u"lea"_s, house, {Role::Lead});
        SamplePlan plan;
        plan.rules = {{{}, wholeRate, 0, 0}};
        plan.doubleShare = 0;
        QVERIFY(m_bench->desk.setSamplePlan(plan, *m_bench->desk.personNamed(u"lea"_s)).ok());
        QVERIFY(m_bench->desk.tick().ok());
        const QString sam = tokenFor(u"sam"_s, supplier);
        for (int i = 0; i < count; ++i) {
            (void)takeIn(request(u"r%1"_s.arg(i)));
            const HeldCase held = this->held(pull(sam));
            const Decision decision = decisionOn(held, ruling::Decline{DeclineReason::OutOfScope, {}});
            QCOMPARE(outcomeOf(decide(sam, decision)), u"202"_s);
            m_clock.advance(Minutes(1));
            QVERIFY(m_bench->desk.tick().ok());
        }
        m_clock.set(u"2026-03-30T08:00:00Z"_s);
        QVERIFY(m_bench->desk.tick().ok());
        m_lea = tokenOf(u"lea"_s); // the sessions of the week before are over
        m_sam = tokenOf(u"sam"_s);
        m_ria = tokenFor(u"ria"_s, supplier, {Role::Reviewer});
    }
    QString tokenOf(const QString &name) { return jsonOf(signIn(name)).value(u"token"_s).toString(); }
    service::HttpResponse post(QLatin1String pattern, const QString &id, const QString &token, const QJsonObject &body,
                               const QString &key = randomUuid())
    {
        return ask("POST", protocol::pathOf(pattern, RequestId{id}).toLatin1(), token, body,
                   {{protocol::header::idempotencyKey, key.toLatin1()}});
    }
    HeldReview pulled()
    {
        const auto answer = ask("POST", text(path::pullReview), m_ria, {}, {{protocol::header::idempotencyKey, "k"}});
        return heldReviewFromJson(jsonOf(answer)).value();
    }
    Rubric rubric(int version)
    {
        return rubricFromJson(jsonOf(ask("GET", protocol::rubricPath(version).toLatin1(), m_ria))).value();
    }
    /// All well, but for the tone.
    Review answered(const HeldReview &held)
    {
        Review review{newId<ReviewId>(), held.lease.task, held.lease.id, held.rubric, {}, {}, {}, Seconds(60)};
        for (const RubricSection &section : rubric(held.rubric).sections) {
            for (const Question &question : section.questions) {
                const bool fails = question.id == u"tone"_s;
                review.answers.push_back({question.id, (fails ? question.options.back() : question.options.front()).id,
                                          fails ? question.causes.front().id : QString(), fails ? u"Curt"_s : QString()});
            }
        }
        return review;
    }

    QString m_lea;
    QString m_sam;
    QString m_ria;

private Q_SLOTS:
    void cleanup()
    {
        m_routes.reset();
        m_bench.reset();
    }

    void aReviewGoesFromTheDrawToTheSettlement_data() { addBackends(); }
    void aReviewGoesFromTheDrawToTheSettlement()
    {
        openWithReviews(1);
        QCOMPARE(counts(m_ria).quality, 1);
        QCOMPARE(counts(m_lea).quality, 1);
        QCOMPARE(counts(m_sam).quality, 0);
        const HeldReview held = pulled();
        QCOMPARE(pulled(), held); // the same key
        QCOMPARE(protocol::reviewsFromJson(jsonOf(ask("GET", text(path::reviews), m_ria))).value(), std::vector{held});
        const QString task = held.lease.task.value;
        const auto renewed =
            reviewLeaseFromJson(jsonOf(post(path::reviewLease, task, m_ria, protocol::leaseBody(held.lease.id))));
        QCOMPARE(renewed->id, held.lease.id);
        const Review review = answered(held);
        const QJsonObject body = toJson(review);
        QCOMPARE(outcomeOf(post(path::submission, task, m_ria, body)), u"400 invalid-input"_s); // another key
        QCOMPARE(outcomeOf(post(path::submission, u"other"_s, m_ria, body, review.id.value)), u"400 invalid-input"_s);
        QCOMPARE(outcomeOf(post(path::submission, task, m_ria, body, review.id.value)), u"204"_s);
        QCOMPARE(outcomeOf(post(path::submission, task, m_ria, body, review.id.value)), u"204"_s);
        Review other = review;
        other.spent += Seconds(1);
        QCOMPARE(outcomeOf(post(path::submission, task, m_ria, toJson(other), review.id.value)), u"422 key-reused"_s);

        const auto findingsOf = [&](const QString &token) {
            return protocol::findingsFromJson(jsonOf(ask("GET", text(path::findings), token))).value();
        };
        const std::vector<Finding> findings = findingsOf(m_sam);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().answer, (Answer{u"tone"_s, u"poor"_s, u"curt"_s, u"Curt"_s}));
        const QString id = findings.front().id.value;
        QCOMPARE(outcomeOf(post(path::findingReply, id, m_sam, toJson(FindingReply{true, u"It was asked for"_s}))), u"200"_s);
        QCOMPARE(outcomeOf(post(path::findingReply, id, m_sam, toJson(FindingReply{}))), u"409 too-late"_s);
        QCOMPARE(findingsOf(m_lea).front().state, FindingState::Contested);
        const auto get = [&](const QString &token) {
            return ask("GET", protocol::pathOf(path::findingRequest, FindingId{id}).toLatin1(), token);
        };
        const HandledRequest seen = handledRequestFromJson(jsonOf(get(m_lea))).value();
        QCOMPARE(seen.content.thread, held.content.thread);
        QCOMPARE(seen.handled, held.handled);
        QCOMPARE(outcomeOf(get(m_sam)), u"403 forbidden"_s);
        const auto settled =
            findingFromJson(jsonOf(post(path::settlement, id, m_lea, toJson(FindingSettlement{false, u"It was, indeed"_s}))));
        QCOMPARE(settled->state, FindingState::Overturned);
        QCOMPARE(outcomeOf(get(m_lea)), u"409 too-late"_s);
        QCOMPARE(findingsOf(m_sam).front().settlement, u"It was, indeed"_s);
    }

    void aPrivateNoteIsInNoAnswerToAnybodyElse_data() { addBackends(); }
    void aPrivateNoteIsInNoAnswerToAnybodyElse()
    {
        openWithReviews(1);
        const HeldReview held = pulled();
        Review review = answered(held);
        review.privateNote = u"a heliotrope thought"_s;
        QCOMPARE(outcomeOf(post(path::submission, held.lease.task.value, m_ria, toJson(review), review.id.value)), u"204"_s);
        for (const QString &token : {m_lea, m_ria, m_sam}) {
            for (const auto &[method, pattern] : service::Routes::table()) {
                if (method != "GET" || pattern == path::events.data())
                    continue;
                const QByteArray target =
                    protocol::pathOf(QLatin1String(pattern), RequestId{held.content.id}, DecisionId{u"1"_s}).toLatin1();
                const bool isOwn = token == m_ria && pattern == path::ownReviews.data();
                QVERIFY2(ask("GET", target, token).body.contains("heliotrope") == isOwn, pattern.constData());
            }
            QVERIFY(!ask("GET", protocol::rubricPath(held.rubric).toLatin1(), token).body.contains("heliotrope"));
        }
    }

    void aReviewIsGivenUp_data() { addBackends(); }
    void aReviewIsGivenUp()
    {
        openWithReviews(1);
        const HeldReview held = pulled();
        const QJsonObject body = toJson(protocol::SkipBody{held.lease.id, SkipReason::KnowsThePeople});
        QCOMPARE(outcomeOf(post(path::skip, held.lease.task.value, m_ria, body)), u"204"_s);
        QCOMPARE(outcomeOf(post(path::skip, held.lease.task.value, m_ria, body)), u"204"_s);
        QCOMPARE(outcomeOf(post(path::skip, held.lease.task.value, m_ria, {{u"lease"_s, held.lease.id.value}})),
                 u"400 invalid-input"_s);
        QCOMPARE(counts(m_ria).quality, 0);
        QCOMPARE(counts(m_lea).quality, 1);
    }

    void aRubricIsReplacedByItsTag_data() { addBackends(); }
    void aRubricIsReplacedByItsTag()
    {
        openWithReviews(0);
        const auto put = [&](const QByteArray &tag, const Rubric &wish) {
            std::vector<service::HttpHeader> headers;
            if (!tag.isEmpty())
                headers.emplace_back(protocol::header::ifMatch, tag);
            return ask("PUT", text(path::rubric), m_lea, toJson(wish), std::move(headers));
        };
        const auto got = ask("GET", text(path::rubric), m_lea);
        Rubric wish = rubricFromJson(jsonOf(got)).value();
        QCOMPARE(wish.version, 1);
        wish.passesFrom = 0.9;
        QCOMPARE(outcomeOf(put({}, wish)), u"428 precondition-required"_s);
        QCOMPARE(outcomeOf(put("\"x\"", wish)), u"400 invalid-input"_s);
        QCOMPARE(outcomeOf(put("\"7\"", wish)), u"412 request-changed"_s);
        Rubric broken = wish;
        broken.sections.clear();
        broken.passesFrom = 0;
        const auto refused = put("\"1\"", broken);
        QCOMPARE(outcomeOf(refused), u"400 invalid-input"_s);
        const QString faults = jsonOf(refused).value(u"detail"_s).toString();
        QVERIFY2(faults.contains(u"passesFrom"_s) && faults.contains(u"sections"_s), qPrintable(faults));
        const auto set = inForceFromJson(jsonOf(put("\"1\"", wish)), rubricFromJson);
        QCOMPARE(set->document.version, 2);
        QCOMPARE(set->setBy, m_bench->desk.personNamed(u"lea"_s).value());
        QCOMPARE(rubric(2).passesFrom, 0.9);
        QCOMPARE(outcomeOf(ask("GET", "/v1/rubrics/3", m_ria)), u"404 not-found"_s);
        QCOMPARE(outcomeOf(ask("GET", "/v1/rubrics/x", m_ria)), u"404 not-found"_s);
    }
};

QTEST_GUILESS_MAIN(ReviewApiTest)
#include "reviews.moc"
