// Findings: supervisors acknowledge or contest their own, leads uphold or overturn what is contested (A5).
#pragma once

#include "models/workbench/findings.h"
#include "ui/common/actionregistry.h"
#include "ui/common/listpage.h"

namespace vigie::ui {

class DecisionButton;
class FindingView;
class PrimaryButton;

class FindingsPage : public ListPage
{
    Q_OBJECT

public:
    FindingsPage(Findings &findings, ActionRegistry &actions, QWidget *parent = nullptr);

    enum class Filter { Open, Contested, Settled, All, Flagged };
    void setFilter(Filter filter);
    [[nodiscard]] FindingView *view() const { return m_view; }
    /// Null when the list is empty.
    [[nodiscard]] const Finding *current() const;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Outcome { Acknowledged, Contested, Upheld, Overturned };
    void makeActions(ActionRegistry &actions);
    void showFindings();
    void showCurrent();
    void showEmpty();
    void showNotice();
    void act(Outcome outcome);
    void done(const FindingId &finding, Outcome outcome, const Status &status);
    [[nodiscard]] static QString said(Outcome outcome);
    [[nodiscard]] bool isShown(const Finding &finding) const;
    void retranslate();

    Findings &m_findings;
    Filter m_filter = Filter::Open;
    bool m_isFilterChosen = false; ///< by the person; else it follows the role
    bool m_isActing = false;       ///< the desk has not answered yet
    bool m_isFilling = false;      ///< the list; which one is shown follows at its end
    // What the notice says, until it is closed
    std::optional<Outcome> m_said;
    std::optional<std::pair<FindingId, ErrorKind>> m_refused;
    bool m_problemSeen = false; ///< of the last reading
    bool m_isSeenOver = false;  ///< the request of a finding, until it is asked for again
    std::vector<FindingId> m_rows;
    FindingView *m_view;
    PrimaryButton *m_primary;
    DecisionButton *m_other;
    PrimaryButton *m_uphold;
    DecisionButton *m_overturn;
    QAction *m_acknowledge = nullptr;
    QAction *m_contest = nullptr;
    QAction *m_upholdIt = nullptr;
    QAction *m_overturnIt = nullptr;
    QAction *m_seeIt = nullptr;
    QAction *m_acknowledgeRules = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_toWords = nullptr;
    QAction *m_toList = nullptr;
};

} // namespace vigie::ui
