// What reviews have found: for the supervisor concerned to answer, for leads to settle (A5). Nothing of it is kept, nor what is
// being written on it: it is gone with the session.
#pragma once

#include "models/workbench/epoch.h"
#include "models/workbench/qualitygateway.h"
#include "models/workbench/reading.h"
#include "models/workbench/rubrics.h"
#include "models/workbench/workbench.h"

#include <QHash>
#include <QTimer>

namespace vigie {

/// What a lead has asked to see of a finding; nothing of it is kept.
struct SeenRequest {
    FindingId finding;
    std::optional<Result<HandledRequest>> answer; ///< none as long as the desk has not answered
};

/// GUI thread.
class Findings : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. Reads at sign-in, when the desk says that one has changed, and when something is ordered away; when
    /// the way to the desk is back or a queue changes, five minutes later at the earliest.
    Findings(QualityGateway &gateway, Rubrics &rubrics, Workbench &workbench, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<Finding> &all() const { return m_findings; } ///< in the desk's order
    [[nodiscard]] const Finding *find(const FindingId &finding) const;
    /// Null as long as it is not here; the desk is asked for it.
    [[nodiscard]] const Question *question(const Finding &finding) const;
    [[nodiscard]] const Reading &reading() const { return m_reading; }

    [[nodiscard]] const Me *me() const; ///< null when nobody is signed in
    [[nodiscard]] Instant deskNow() const { return m_workbench.deskNow(); }
    /// Whether the desk would show any of it to who is signed in.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isLead() const;
    [[nodiscard]] bool isOwn(const Finding &finding) const;
    [[nodiscard]] bool canReply(const Finding &finding) const;
    [[nodiscard]] bool canSettle(const Finding &finding) const;
    /// How many wait for this person's word.
    [[nodiscard]] int waiting() const;

    /// Asks the desk for the request of one that this person can settle, as its reviewers saw it; the desk notes that they did.
    /// Once the Limited Use rules are acknowledged, where that is due. One at a time is here, until it is settled or another is
    /// asked for, and no longer than a lease lasts: then it has to be asked for again.
    void see(const FindingId &finding);
    /// Null unless it was asked for.
    [[nodiscard]] const SeenRequest *seen(const FindingId &finding) const;
    void forgetSeen();
    /// The rules that are to be acknowledged first; none when none are.
    [[nodiscard]] std::optional<LimitedUse> rulesDue() const;
    void acknowledgeRules() { m_workbench.acknowledgeLimitedUse(); }

    /// What the person is writing on it, until it is answered.
    [[nodiscard]] QString words(const FindingId &finding) const { return m_words.value(finding.value); }
    void setWords(const FindingId &finding, const QString &words);

    void read();
    using Answered = std::function<void(const Status &)>;
    /// Asks the desk, now or not at all: nothing is kept for later. `answered` comes once, or never when the session ends.
    void reply(const FindingId &finding, const FindingReply &reply, Answered answered);
    void settle(const FindingId &finding, const FindingSettlement &settlement, Answered answered);

Q_SIGNALS:
    void isOpenChanged();
    void changed();
    void seenEnded(); ///< a request was here for as long as one may be

private:
    void forget();
    void forgetOrderedAway();
    void askToSee();
    void readAnew();
    void settled(const Result<Finding> &result, const Answered &answered);

    QualityGateway &m_gateway;
    Rubrics &m_rubrics;
    Workbench &m_workbench;
    Epoch m_session; ///< answers to an earlier one are dropped
    Epoch m_reads;   ///< and what was read before one was answered
    Epoch m_looks;   ///< and what was asked for before another was
    std::optional<SeenRequest> m_seen;
    QTimer m_seenEnds;
    bool m_isIn = false;
    std::vector<Finding> m_findings;
    QHash<QString, QString> m_words; ///< being written, by finding
    Reading m_reading;
};

} // namespace vigie
