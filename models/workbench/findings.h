// What reviews have found: for the supervisor concerned to answer, for leads to settle (A5). Nothing of it is kept: it is gone
// with the session.
#pragma once

#include "models/workbench/qualitygateway.h"
#include "models/workbench/workbench.h"

#include <map>

namespace vigie {

/// GUI thread.
class Findings : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it. Reads at sign-in; and when the way to the desk is back or a queue changes, five minutes later at
    /// the earliest.
    Findings(QualityGateway &gateway, const Workbench &workbench, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<Finding> &all() const { return m_findings; } ///< newest first
    [[nodiscard]] const Finding *find(const FindingId &finding) const;
    /// Null as long as it is not here; the desk is asked for it.
    [[nodiscard]] const Question *question(const Finding &finding) const;
    [[nodiscard]] bool isReading() const { return m_isReading; }
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    [[nodiscard]] const std::optional<Instant> &asOf() const { return m_asOf; } ///< desk clock; nothing before the first answer

    /// Whether the desk would show any of it to who is signed in.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isLead() const;
    [[nodiscard]] bool isOwn(const Finding &finding) const;
    [[nodiscard]] bool canReply(const Finding &finding) const;
    [[nodiscard]] bool canSettle(const Finding &finding) const;
    /// How many wait for this person's word.
    [[nodiscard]] int waiting() const;

    void read();
    using Answered = std::function<void(const Status &)>;
    /// Asks the desk, now or not at all: nothing is kept for later. `answered` comes once, or never when the session ends.
    void reply(const FindingId &finding, const FindingReply &reply, Answered answered);
    void settle(const FindingId &finding, const FindingSettlement &settlement, Answered answered);

Q_SIGNALS:
    void isOpenChanged();
    void changed();

private:
    template <typename T, typename F>
    QualityGateway::Answer<T> ofThisSession(F answer);
    void forget();
    void fetchRubrics();
    void settled(const Result<Finding> &result, const Answered &answered);
    [[nodiscard]] const Me *me() const;

    QualityGateway &m_gateway;
    const Workbench &m_workbench;
    std::shared_ptr<int> m_epoch = std::make_shared<int>(0); ///< answers to an earlier session are dropped
    bool m_isIn = false;
    std::vector<Finding> m_findings;
    std::map<int, Rubric> m_rubrics;
    std::set<int> m_asked; ///< rubrics
    bool m_isReading = false;
    std::optional<Error> m_problem;
    std::optional<Instant> m_asOf;
};

} // namespace vigie
