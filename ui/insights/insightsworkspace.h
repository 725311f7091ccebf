// The workspace of leads and reviewers: what the samples say of the quality of the work (A4), and the file that says it to others
// without anybody in it (A6).
#pragma once

#include "models/workbench/qualityinsights.h"
#include "ui/common/actionregistry.h"
#include "ui/common/notices.h"
#include "ui/insights/insightcard.h"

class QBoxLayout;
class QComboBox;
class QScrollArea;

namespace vigie::ui {

class KeyFigures;
class PageStack;
class ResumeDialog;

class InsightsWorkspace : public QWidget
{
    Q_OBJECT

public:
    /// `quality` must outlive the workspace.
    InsightsWorkspace(QualityInsights &quality, ActionRegistry &actions, QWidget *parent = nullptr);

    /// In whose words questions and causes are said; none: by their ids.
    void setRubric(const std::optional<Rubric> &rubric);
    /// When the period that runs now closes, where it is known.
    void setNextClosing(const std::optional<QDate> &day);

    [[nodiscard]] ResumeDialog *resumeDialog() const { return m_resumeDialog; }
    [[nodiscard]] InsightCard *card(InsightPart part) const { return m_cards.at(static_cast<size_t>(part)); }
    /// Picture, drawing or figures of the part, by the ending of `path`: .png, .svg, else CSV. Says how it went.
    void writeTo(const QString &path, InsightPart part);
    /// The anonymous aggregates, by the ending of `path`: .json, else CSV.
    void writeAggregatesTo(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makePage();
    void makeActions(ActionRegistry &actions);
    void showActions();
    void showReading();
    void showEmpty();
    void showWarnings();
    void notResumed(ErrorKind why);
    void showFigures();
    void showBreakdown();
    void goTo(InsightPart part);
    void showTable();
    void arrange();
    void askFile(InsightPart part, InsightCard::Format format);
    void askAggregates();
    void save(const QString &path, std::function<QByteArray()> content);
    void sayWritten(const Status &written);
    void say(Tone tone, const QString &strong, const QString &sentence);
    void fillPeriods();
    [[nodiscard]] QString sourceLine() const;
    [[nodiscard]] const Rubric *rubric() const { return m_rubric ? &*m_rubric : nullptr; }
    void retranslate();

    QualityInsights &m_quality;
    std::optional<Rubric> m_rubric;
    std::optional<QDate> m_nextClosing;
    std::vector<BreakdownGroup> m_groups; ///< that can be chosen
    BreakdownGroup m_group = BreakdownGroup::Work;
    InsightPart m_part = InsightPart::Time; ///< that the keys are in, or were last
    bool m_filling = false;                 ///< the choice of periods changes by itself

    TextLabel *m_title = nullptr;
    TextLabel *m_source = nullptr;
    TextLabel *m_periodsLabel = nullptr;
    QComboBox *m_periods = nullptr;
    NoticeBar *m_notice;
    NoticeBar *m_stopped;  ///< nothing is accepted on sampling
    NoticeBar *m_short;    ///< periods that cannot be decided, so few are drawn
    NoticeBar *m_stranded; ///< reviews that nobody may be given
    ResumeDialog *m_resumeDialog = nullptr;
    PageStack *m_stack;
    QScrollArea *m_scroll = nullptr;
    EmptyState *m_empty;
    KeyFigures *m_figures = nullptr;
    QBoxLayout *m_pair = nullptr; ///< agreement and causes, side by side where there is room
    std::array<InsightCard *, 5> m_cards{};
    QAction *m_refresh = nullptr;
    QAction *m_asTable = nullptr;
    QAction *m_png = nullptr;
    QAction *m_svg = nullptr;
    QAction *m_csv = nullptr;
    QAction *m_aggregates = nullptr;
    QAction *m_resume = nullptr;
    QObject m_focusFollower; ///< ends before the children, which still lose the focus
};

} // namespace vigie::ui
