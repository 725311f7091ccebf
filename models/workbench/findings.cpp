#include "models/workbench/findings.h"

#include <algorithm>

namespace vigie {

namespace {

/// Findings come a few a day; the queues are counted far more often, and bring this along.
constexpr Seconds findingsAgeAt{5 * 60};

} // namespace

Findings::Findings(QualityGateway &gateway, Rubrics &rubrics, Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_rubrics(rubrics)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::sessionChanged, this, [this] {
        if (std::exchange(m_isIn, isOpen()) == isOpen())
            return;
        forget();
        Q_EMIT isOpenChanged();
        if (m_isIn)
            read();
    });
    const auto readAgain = [this] {
        if (m_isIn && (m_reading.problem || (m_reading.asOf && m_workbench.deskNow() - *m_reading.asOf >= findingsAgeAt)))
            read();
    };
    connect(&workbench, &Workbench::connectionChanged, this, readAgain);
    connect(&workbench, &Workbench::queueCountsChanged, this, readAgain);
    connect(&workbench, &Workbench::findingsOutdated, this, &Findings::readAnew);
    connect(&workbench, &Workbench::orderedAway, this, &Findings::forgetOrderedAway);
    connect(&rubrics, &Rubrics::changed, this, &Findings::changed);
    m_seenEnds.setSingleShot(true);
    connect(&m_seenEnds, &QTimer::timeout, this, [this] {
        forgetSeen();
        Q_EMIT changed();
        Q_EMIT seenEnded();
    });
    connect(&workbench, &Workbench::limitedUseChanged, this, [this] {
        if (m_seen && !m_seen->answer && !rulesDue())
            askToSee();
        Q_EMIT changed();
    });
}

const Me *Findings::me() const
{
    const auto *in = std::get_if<session::SignedIn>(&m_workbench.session());
    return in ? &in->me : nullptr;
}

bool Findings::isOpen() const
{
    return me() && (me()->roles.contains(Role::Supervisor) || me()->roles.contains(Role::Lead));
}

bool Findings::isLead() const
{
    return me() && me()->roles.contains(Role::Lead);
}

/// Whom one concerns is told to leads alone; a supervisor is told of no others' than their own.
bool Findings::isOwn(const Finding &finding) const
{
    return me() && (finding.concerned.isEmpty() || finding.concerned == me()->id);
}

bool Findings::canReply(const Finding &finding) const
{
    return finding.state == FindingState::Open && isOwn(finding);
}

bool Findings::canSettle(const Finding &finding) const
{
    return finding.state == FindingState::Contested && isLead() && !isOwn(finding);
}

int Findings::waiting() const
{
    return static_cast<int>(std::count_if(m_findings.begin(), m_findings.end(),
                                          [this](const Finding &finding) { return canReply(finding) || canSettle(finding); }));
}

const Finding *Findings::find(const FindingId &finding) const
{
    const auto found =
        std::find_if(m_findings.begin(), m_findings.end(), [&](const Finding &known) { return known.id == finding; });
    return found == m_findings.end() ? nullptr : &*found;
}

const Question *Findings::question(const Finding &finding) const
{
    const Rubric *rubric = m_rubrics.find(finding.rubric);
    return rubric ? findQuestion(*rubric, finding.answer.question) : nullptr;
}

void Findings::forget()
{
    m_session.begin();
    m_reads.begin();
    forgetSeen();
    m_findings.clear();
    m_words.clear();
    m_reading = {};
    Q_EMIT changed();
}

/// What was written on a request goes with it (P7); the desk says what is left of the finding.
void Findings::forgetOrderedAway()
{
    const auto isAway = [this](const Finding &finding) { return m_workbench.isOrderedAway(finding.request, finding.reviewedAt); };
    for (const Finding &finding : m_findings) {
        if (!isAway(finding))
            continue;
        m_words.remove(finding.id.value);
        if (seen(finding.id))
            forgetSeen();
    }
    if (std::erase_if(m_findings, isAway) == 0)
        return;
    Q_EMIT changed();
    readAnew();
}

void Findings::see(const FindingId &finding)
{
    forgetSeen();
    m_seen = SeenRequest{finding, std::nullopt};
    if (!rulesDue())
        askToSee();
    Q_EMIT changed();
}

void Findings::askToSee()
{
    m_gateway.findingRequest(m_seen->finding, m_looks.guarded<HandledRequest>([this](const Result<HandledRequest> &request) {
        // Once they are acknowledged it is asked again.
        if (!request.ok() && request.error().kind == ErrorKind::AcknowledgementDue)
            return m_workbench.callFailed(request.error());
        m_seen->answer = request;
        if (request.ok())
            m_seenEnds.start(me()->policy.leaseLength);
        Q_EMIT changed();
    }));
}

const SeenRequest *Findings::seen(const FindingId &finding) const
{
    return m_seen && m_seen->finding == finding ? &*m_seen : nullptr;
}

void Findings::forgetSeen()
{
    m_looks.begin(); // whatever was asked for
    m_seenEnds.stop();
    m_seen.reset();
}

std::optional<LimitedUse> Findings::rulesDue() const
{
    return me() && m_workbench.limitedUseDue() ? std::optional(me()->limitedUse) : std::nullopt;
}

void Findings::setWords(const FindingId &finding, const QString &words)
{
    if (words.isEmpty())
        m_words.remove(finding.value);
    else
        m_words.insert(finding.value, words);
}

void Findings::read()
{
    if (m_reading.isUnderWay || !isOpen())
        return;
    m_reading.isUnderWay = true;
    m_reads.begin();
    Q_EMIT changed();
    m_gateway.findings(m_reads.guarded<std::vector<Finding>>([this](const Result<std::vector<Finding>> &findings) {
        if (m_reading.end(findings)) {
            m_findings = *findings;
            m_reading.asOf = m_workbench.deskNow();
            for (const Finding &finding : m_findings)
                m_rubrics.want(finding.rubric);
        }
        Q_EMIT changed();
    }));
}

/// What is on its way may be from before.
void Findings::readAnew()
{
    m_reads.begin();
    m_reading.isUnderWay = false;
    read();
}

void Findings::reply(const FindingId &finding, const FindingReply &reply, Answered answered)
{
    m_gateway.replyToFinding(finding, reply, m_session.guarded<Finding>([this, answered](const Result<Finding> &result) {
        settled(result, answered);
    }));
}

void Findings::settle(const FindingId &finding, const FindingSettlement &settlement, Answered answered)
{
    m_gateway.settleFinding(finding, settlement, m_session.guarded<Finding>([this, answered](const Result<Finding> &result) {
        settled(result, answered);
    }));
}

void Findings::settled(const Result<Finding> &result, const Answered &answered)
{
    if (result.ok()) {
        for (Finding &known : m_findings) {
            if (known.id == result->id)
                known = *result;
        }
        m_words.remove(result->id.value);
        if (seen(result->id))
            forgetSeen();
        Q_EMIT changed();
    }
    answered(result.ok() ? Status(Done{}) : Status(result.error()));
    // What is on its way may be from before it; or somebody was faster: what it is now.
    const bool isTooLate =
        !result.ok() && (result.error().kind == ErrorKind::TooLate || result.error().kind == ErrorKind::NotFound);
    if (isTooLate || (result.ok() && m_reading.isUnderWay))
        readAnew();
}

} // namespace vigie
