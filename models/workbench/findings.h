// What reviews have found: for the supervisor concerned to answer, for leads to settle (A5). Nothing of it is kept, nor what is
// being written on it: it is gone with the session.
#pragma once

#include "models/workbench/epoch.h"
#include "models/workbench/qualitygateway.h"
#include "models/workbench/reading.h"
#include "models/workbench/rubrics.h"
#include "models/workbench/workbench.h"

#include <QHash>

namespace vigie {

/// GUI thread.
class Findings : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. Reads at sign-in, when the desk says that one has changed, and when something is ordered away; when
    /// the way to the desk is back or a queue changes, five minutes later at the earliest.
    Findings(QualityGateway &gateway, Rubrics &rubrics, const Workbench &workbench, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<Finding> &all() const { return m_findings; } ///< in the desk's order
    [[nodiscard]] const Finding *find(const FindingId &finding) const;
    /// Null as long as it is not here; the desk is asked for it.
    [[nodiscard]] const Question *question(const Finding &finding) const;
    [[nodiscard]] const Reading &reading() const { return m_reading; }

    /// Whether the desk would show any of it to who is signed in.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isLead() const;
    [[nodiscard]] bool isOwn(const Finding &finding) const;
    [[nodiscard]] bool canReply(const Finding &finding) const;
    [[nodiscard]] bool canSettle(const Finding &finding) const;
    /// How many wait for this person's word.
    [[nodiscard]] int waiting() const;

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

private:
    void forget();
    void forgetOrderedAway();
    void readAnew();
    void settled(const Result<Finding> &result, const Answered &answered);
    [[nodiscard]] const Me *me() const;

    QualityGateway &m_gateway;
    Rubrics &m_rubrics;
    const Workbench &m_workbench;
    Epoch m_session; ///< answers to an earlier one are dropped
    Epoch m_reads;   ///< and what was read before one was answered
    bool m_isIn = false;
    std::vector<Finding> m_findings;
    QHash<QString, QString> m_words; ///< being written, by finding
    Reading m_reading;
};

} // namespace vigie
