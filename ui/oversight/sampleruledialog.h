// One rule of a sampling plan: what it is about, how many of it are drawn, and why it cannot be when it cannot.
#pragma once

#include "models/domain/oversight.h"
#include "models/domain/sampling.h"
#include "ui/common/formdialog.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace vigie::ui {

class ShareBox;

class SampleRuleDialog : public FormDialog
{
    Q_OBJECT

public:
    explicit SampleRuleDialog(QWidget *parent);

    /// Opens on the rule of that index. One past the end is a new one, which is asked before the last: that one is about
    /// everything.
    void edit(const SamplePlan &plan, std::size_t index, const std::vector<Colleague> &people);

Q_SIGNALS:
    /// The plan with it.
    void written(const vigie::SamplePlan &plan, int index);

protected:
    void retranslate() override;
    void edited() override;
    void finish() override;

private:
    /// A label over a field, which are there or not as one.
    struct Row {
        QWidget *widget;
        TextLabel *label;
    };
    Row addRow(QWidget *field);
    void fill(const StratumRule &rule);
    [[nodiscard]] StratumRule rule() const;
    [[nodiscard]] SamplePlan planWithIt() const;
    [[nodiscard]] QString fault() const;
    void fillPeople(const QString &chosen);

    SamplePlan m_plan;
    std::size_t m_index = 0;
    bool m_isNew = false;
    std::vector<Colleague> m_people;
    QComboBox *m_handling;
    QLineEdit *m_client;
    QLineEdit *m_language;
    QComboBox *m_kind;
    QComboBox *m_person;
    QComboBox *m_measure;
    ShareBox *m_share;
    QSpinBox *m_size;
    QSpinBox *m_minimum;
    std::map<StratumDimension, Row> m_conditions;
    Row m_measureRow;
    Row m_shareRow;
    Row m_sizeRow;
    Row m_minimumRow;
};

} // namespace vigie::ui
