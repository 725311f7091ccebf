// The leads' workspace: the audit trail, the register of what has left the EU, what was revealed, the levels of
// disclosure, the agreements of clients, how quality is judged (the sampling plan and the rubric), and the letters of rights
// requests.
#pragma once

#include "ui/common/actionregistry.h"
#include "ui/common/labels.h"

#include "models/workbench/agreementskeeper.h"
#include "models/workbench/letterseditor.h"
#include "models/workbench/levelseditor.h"
#include "models/workbench/oversight.h"
#include "models/workbench/qualityrules.h"

#include <QWidget>

namespace vigie::ui {

class AgreementsPage;
class AuditPage;
class LettersPage;
class LevelsPage;
class PageStack;
class RegisterPage;
class RevealsPage;
class RubricPage;
class SamplePage;
class Segments;

class OversightWorkspace : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the workspace.
    OversightWorkspace(Oversight &oversight, LevelsEditor &levels, AgreementsKeeper &agreements, SamplePlanEditor &plan,
                       RubricEditor &rubric, LettersEditor &letters, ActionRegistry &actions, QWidget *parent = nullptr);

    [[nodiscard]] AuditPage *audit() const { return m_audit; }
    [[nodiscard]] RegisterPage *disclosures() const { return m_register; }
    [[nodiscard]] RevealsPage *reveals() const { return m_reveals; }
    [[nodiscard]] LevelsPage *levels() const { return m_levels; }
    [[nodiscard]] AgreementsPage *agreements() const { return m_agreements; }
    [[nodiscard]] SamplePage *sample() const { return m_sample; }
    [[nodiscard]] RubricPage *rubric() const { return m_rubric; }
    [[nodiscard]] LettersPage *letters() const { return m_letters; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Page {
        QWidget *widget;
        QWidget *focus;                                      ///< what the keys go to
        std::function<const Oversight::Reading &()> reading; ///< of what it shows
        std::function<void()> read;                          ///< it
        std::function<QString()> title;                      ///< on its segment
        QAction *show;
    };

    void addPage(ActionRegistry &actions, const char *id, const std::function<QString()> &text, Page page);
    void showActions();
    void choose(int page);
    void readOnce();
    void retranslate();

    Oversight &m_oversight;
    TextLabel *m_title;
    Segments *m_segments;
    PageStack *m_stack;
    AuditPage *m_audit;
    RegisterPage *m_register;
    RevealsPage *m_reveals;
    LevelsPage *m_levels;
    AgreementsPage *m_agreements;
    SamplePage *m_sample;
    RubricPage *m_rubric;
    LettersPage *m_letters;
    std::vector<Page> m_pages; ///< as in the stack and in the segments
};

} // namespace vigie::ui
