#include "ui/oversight/sampleruledialog.h"

#include "ui/common/buttons.h"
#include "ui/common/wording.h"
#include "ui/oversight/samplewords.h"
#include "ui/oversight/sharebox.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

namespace {

enum Measure { Share, Number };

constexpr int mostDrawn = 1'000'000;
constexpr int longestCode = 64;

} // namespace

SampleRuleDialog::SampleRuleDialog(QWidget *parent)
    : FormDialog(parent)
    , m_handling(new QComboBox(this))
    , m_client(new QLineEdit(this))
    , m_language(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_person(new QComboBox(this))
    , m_measure(new QComboBox(this))
    , m_share(new ShareBox(this))
    , m_size(new QSpinBox(this))
    , m_minimum(new QSpinBox(this))
{
    m_client->setMaxLength(longestCode);
    m_language->setMaxLength(longestCode);
    for (QSpinBox *box : {m_size, m_minimum})
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_size->setRange(1, mostDrawn);
    m_minimum->setRange(0, mostDrawn);
    for (const auto &[dimension, field] :
         std::initializer_list<std::pair<StratumDimension, QWidget *>>{{StratumDimension::Handling, m_handling},
                                                                       {StratumDimension::Client, m_client},
                                                                       {StratumDimension::Language, m_language},
                                                                       {StratumDimension::Kind, m_kind},
                                                                       {StratumDimension::Person, m_person}})
        m_conditions.emplace(dimension, addRow(field));
    m_measureRow = addRow(m_measure);
    m_shareRow = addRow(m_share);
    m_sizeRow = addRow(m_size);
    m_minimumRow = addRow(m_minimum);
    finishLayout();
    for (QLineEdit *field : {m_client, m_language})
        connect(field, &QLineEdit::textChanged, this, &SampleRuleDialog::edited);
    for (QComboBox *box : {m_handling, m_kind, m_person, m_measure})
        connect(box, &QComboBox::currentIndexChanged, this, &SampleRuleDialog::edited);
    for (QSpinBox *box : {m_size, m_minimum})
        connect(box, &QSpinBox::valueChanged, this, &SampleRuleDialog::edited);
    connect(m_share, &QDoubleSpinBox::valueChanged, this, &SampleRuleDialog::edited);
    SampleRuleDialog::retranslate();
}

SampleRuleDialog::Row SampleRuleDialog::addRow(QWidget *field)
{
    auto *row = new QWidget(this);
    auto *label = new TextLabel(TextStyle::Small, ColorRole::Muted, row);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, spacing(2), 0, 0);
    column->setSpacing(spacing(1));
    column->addWidget(label);
    column->addWidget(field);
    label->setBuddy(field);
    addField(row);
    return {row, label};
}

void SampleRuleDialog::edit(const SamplePlan &plan, std::size_t index, const std::vector<Colleague> &people)
{
    m_plan = plan;
    m_isNew = index >= plan.rules.size();
    m_index = m_isNew ? plan.rules.size() - 1 : index;
    m_people = people;
    fill(m_isNew ? StratumRule{{}, wholeRate / 20, 0, 0} : plan.rules[index]);
    retranslate();
    open();
    for (const auto &[dimension, row] : m_conditions) {
        if (row.widget->isVisible())
            return row.label->buddy()->setFocus(Qt::OtherFocusReason);
    }
    m_measure->setFocus(Qt::OtherFocusReason);
}

void SampleRuleDialog::fillPeople(const QString &chosen)
{
    m_person->clear();
    m_person->addItem(tr("anybody or nobody"), QString());
    for (const Colleague &person : m_people) {
        if (person.roles.count(Role::Supervisor) > 0)
            m_person->addItem(person.displayName, person.id.value);
    }
    if (m_person->findData(chosen) < 0)
        m_person->addItem(chosen, chosen);
    m_person->setCurrentIndex(m_person->findData(chosen));
}

void SampleRuleDialog::fill(const StratumRule &rule)
{
    const auto valueOf = [&rule](StratumDimension dimension) {
        const auto value = rule.where.find(dimension);
        return value == rule.where.end() ? QString() : value->second;
    };
    m_handling->setCurrentIndex(std::max(0, m_handling->findData(valueOf(StratumDimension::Handling))));
    m_client->setText(valueOf(StratumDimension::Client));
    m_language->setText(valueOf(StratumDimension::Language));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(valueOf(StratumDimension::Kind))));
    fillPeople(valueOf(StratumDimension::Person));
    m_measure->setCurrentIndex(rule.rate > 0 ? Share : Number);
    m_share->setMillionths(rule.rate > 0 ? rule.rate : wholeRate / 20);
    m_size->setValue(std::max(1, rule.size));
    m_minimum->setValue(rule.minimum);
}

StratumRule SampleRuleDialog::rule() const
{
    StratumRule rule;
    const auto set = [&](StratumDimension dimension, const QString &value) {
        const bool isAsked = std::find(m_plan.strata.begin(), m_plan.strata.end(), dimension) != m_plan.strata.end();
        if (isAsked && !value.isEmpty())
            rule.where[dimension] = value;
    };
    set(StratumDimension::Handling, m_handling->currentData().toString());
    set(StratumDimension::Client, m_client->text().trimmed());
    set(StratumDimension::Language, m_language->text().trimmed().toLower());
    set(StratumDimension::Kind, m_kind->currentData().toString());
    set(StratumDimension::Person, m_person->currentData().toString());
    if (m_measure->currentIndex() == Share) {
        rule.rate = m_share->millionths();
        rule.minimum = m_minimum->value();
    } else {
        rule.size = m_size->value();
    }
    return rule;
}

SamplePlan SampleRuleDialog::planWithIt() const
{
    SamplePlan plan = m_plan;
    if (m_isNew)
        plan.rules.insert(plan.rules.begin() + static_cast<std::ptrdiff_t>(m_index), rule());
    else
        plan.rules[m_index] = rule();
    return plan;
}

QString SampleRuleDialog::fault() const
{
    const SamplePlan plan = planWithIt();
    if (m_isNew && plan.rules[m_index].where.empty())
        return tr("The last rule is about everything else already. Say what this one is about.");
    // Those after it may now be about the same as this one.
    for (std::size_t i = m_index; i < plan.rules.size(); ++i) {
        if (const auto found = faultOf(plan, i))
            return tr("Rule %1: %2", "its place, what is wrong with it").arg(i + 1).arg(ui::text(*found));
    }
    return {};
}

void SampleRuleDialog::edited()
{
    for (const auto &[dimension, row] : m_conditions)
        row.widget->setVisible(std::find(m_plan.strata.begin(), m_plan.strata.end(), dimension) != m_plan.strata.end());
    const bool isShare = m_measure->currentIndex() == Share;
    m_shareRow.widget->setVisible(isShare);
    m_minimumRow.widget->setVisible(isShare);
    m_sizeRow.widget->setVisible(!isShare);
    const QString why = m_plan.rules.empty() ? QString() : fault();
    m_meaning->setInk(why.isEmpty() ? ColorRole::Muted : ColorRole::Bad);
    m_meaning->setText(!why.isEmpty() ? why
                           : isShare
                           ? tr("That share of each stratum that this rule is the first to fit, rounded up, and no fewer "
                                "than the minimum; all of it where there are not as many.")
                           : tr("As many of each stratum that this rule is the first to fit; all of it where there are "
                                "not as many."));
    m_go->setEnabled(why.isEmpty());
    fitHeight();
}

void SampleRuleDialog::finish()
{
    const SamplePlan plan = planWithIt();
    accept();
    Q_EMIT written(plan, static_cast<int>(m_index));
}

void SampleRuleDialog::retranslate()
{
    setWindowTitle(m_isNew ? tr("Add a rule") : tr("Change a rule"));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    for (const auto &[dimension, row] : m_conditions) {
        row.label->setText(ui::text(dimension));
        row.label->buddy()->setAccessibleName(ui::text(dimension));
    }
    m_client->setPlaceholderText(tr("any client; else its code"));
    m_language->setPlaceholderText(tr("any language; else two letters: fr"));
    const QString handling = m_handling->currentData().toString();
    m_handling->clear();
    m_handling->addItem(tr("by people or by the automation"), QString());
    const PersonNames noNames = [](const PersonId &person) { return person.value; };
    for (const char *name : {"supervised", "automatic"})
        m_handling->addItem(valueText(StratumDimension::Handling, QLatin1String(name), noNames), QLatin1String(name));
    m_handling->setCurrentIndex(std::max(0, m_handling->findData(handling)));
    const QString kind = m_kind->currentData().toString();
    m_kind->clear();
    m_kind->addItem(tr("any request"), QString());
    for (const auto &[value, name] : WireNames<RequestKind>::table)
        m_kind->addItem(ui::text(value), QString::fromLatin1(name));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(kind)));
    fillPeople(m_person->currentData().toString());
    m_measureRow.label->setText(tr("How many are drawn"));
    m_measure->setAccessibleName(tr("How many are drawn"));
    const int measure = std::max(0, m_measure->currentIndex());
    m_measure->clear();
    m_measure->addItems({tr("a share of each stratum"), tr("a number of each stratum")});
    m_measure->setCurrentIndex(measure);
    m_shareRow.label->setText(tr("Share"));
    m_share->setAccessibleName(tr("Share of each stratum"));
    m_sizeRow.label->setText(tr("Number"));
    m_size->setAccessibleName(tr("Number of each stratum"));
    m_minimumRow.label->setText(tr("At least"));
    m_minimum->setAccessibleName(tr("Minimum of each stratum"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Change nothing"));
    m_go->setText(tr("Use this rule"));
    edited();
}

} // namespace vigie::ui
