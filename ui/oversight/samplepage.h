// What is drawn of what was handled, as a plan that leads change (A1): its periods, what is told apart, how many of each are
// drawn; what a change would have drawn of the last period, and what another lead has changed meanwhile.
#pragma once

#include "models/items/samplerulesmodel.h"
#include "ui/common/tableview.h"
#include "ui/oversight/versionedpage.h"

class QCheckBox;
class QComboBox;
class QStandardItemModel;

namespace vigie::ui {

class SampleRuleDialog;
class ShareBox;

class SamplePage : public VersionedPage
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    SamplePage(SamplePlanEditor &editor, Oversight &oversight, ActionRegistry &actions, QWidget *parent = nullptr);

    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] TableView *foresight() const { return m_foresightTable; }
    [[nodiscard]] SampleRuleDialog *dialog() const { return m_dialog; }

private:
    QWidget *makeFields();
    QWidget *makeTables();
    void edit(int row);
    void remove();
    void move(int by);
    void use(const SamplePlan &plan, int row);
    /// What the fields above the rules say.
    void setFields();
    void showContent() override;
    void showFields();
    void showPeriods();
    void showForesight();
    void showLotSample(qint64 handled, qint64 drawn);
    void showActions();
    [[nodiscard]] QString fault() const override;
    [[nodiscard]] QString theirChange() const override;
    [[nodiscard]] QString refusal() const override;
    [[nodiscard]] QString wordOf(int row, int column) const;
    void retranslate() override;

    SamplePlanEditor &m_editor;
    SampleRulesModel *m_model;
    WordedModel *m_worded;
    SampleRuleDialog *m_dialog;
    bool m_filling = false; ///< the fields change by themselves
    TextLabel *m_rhythmLabel;
    QComboBox *m_rhythm;
    TextLabel *m_zoneLabel;
    QComboBox *m_zone;
    TextLabel *m_doublesLabel;
    ShareBox *m_doubles;
    TextLabel *m_lotsLabel;
    QComboBox *m_level;
    TextLabel *m_acceptableLabel;
    QComboBox *m_acceptable;
    QCheckBox *m_reduced;
    TextLabel *m_strataLabel;
    std::map<StratumDimension, QCheckBox *> m_strata;
    TableView *m_table;
    SectionLabel *m_foresightTitle;
    TextLabel *m_foresightWords;
    TextLabel *m_lotWarning;
    QStandardItemModel *m_foresight;
    TableView *m_foresightTable;
    TextLabel *m_periods;
    TextLabel *m_excluded;
    QAction *m_add;
    QAction *m_change;
    QAction *m_remove;
    QAction *m_earlier;
    QAction *m_later;
};

} // namespace vigie::ui
