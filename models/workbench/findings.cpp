#include "models/workbench/findings.h"

#include <algorithm>

namespace vigie {

namespace {

/// Findings come a few a day; the queues are counted far more often, and bring this along.
constexpr Seconds findingsAgeAt{5 * 60};

} // namespace

Findings::Findings(QualityGateway &gateway, const Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
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
        if (m_isIn && !m_isReading && (m_problem || (m_asOf && m_workbench.deskNow() - *m_asOf >= findingsAgeAt)))
            read();
    };
    connect(&workbench, &Workbench::connectionChanged, this, readAgain);
    connect(&workbench, &Workbench::queueCountsChanged, this, readAgain);
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
    const auto rubric = m_rubrics.find(finding.rubric);
    return rubric == m_rubrics.end() ? nullptr : findQuestion(rubric->second, finding.answer.question);
}

template <typename T, typename F>
QualityGateway::Answer<T> Findings::ofThisSession(F answer)
{
    return [weak = std::weak_ptr<int>(m_epoch), asked = *m_epoch, answer](const Result<T> &result) {
        const auto now = weak.lock();
        if (now && *now == asked)
            answer(result);
    };
}

void Findings::forget()
{
    ++*m_epoch;
    m_findings.clear();
    m_rubrics.clear();
    m_asked.clear();
    m_isReading = false;
    m_problem.reset();
    m_asOf.reset();
    Q_EMIT changed();
}

void Findings::read()
{
    if (m_isReading || !isOpen())
        return;
    m_isReading = true;
    Q_EMIT changed();
    m_gateway.findings(ofThisSession<std::vector<Finding>>([this](const Result<std::vector<Finding>> &findings) {
        m_isReading = false;
        m_problem = findings.ok() ? std::nullopt : std::optional(findings.error());
        if (findings.ok()) {
            m_findings = *findings;
            m_asOf = m_workbench.deskNow();
            fetchRubrics();
        }
        Q_EMIT changed();
    }));
}

void Findings::fetchRubrics()
{
    for (const Finding &finding : m_findings) {
        const int version = finding.rubric;
        if (m_rubrics.contains(version) || !m_asked.insert(version).second)
            continue;
        m_gateway.rubric(version, ofThisSession<Rubric>([this, version](const Result<Rubric> &rubric) {
                             if (!rubric.ok()) {
                                 m_asked.erase(version); // asked again with the next reading
                                 return;
                             }
                             m_rubrics.insert_or_assign(version, *rubric);
                             Q_EMIT changed();
                         }));
    }
}

void Findings::reply(const FindingId &finding, const FindingReply &reply, Answered answered)
{
    m_gateway.replyToFinding(
        finding, reply, ofThisSession<Finding>([this, answered](const Result<Finding> &result) { settled(result, answered); }));
}

void Findings::settle(const FindingId &finding, const FindingSettlement &settlement, Answered answered)
{
    m_gateway.settleFinding(finding, settlement, ofThisSession<Finding>([this, answered](const Result<Finding> &result) {
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
        Q_EMIT changed();
    }
    answered(result.ok() ? Status(Done{}) : Status(result.error()));
    // Somebody was faster: what it is now.
    if (!result.ok() && (result.error().kind == ErrorKind::TooLate || result.error().kind == ErrorKind::NotFound))
        read();
}

} // namespace vigie
