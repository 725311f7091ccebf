#include "ui/oversight/samplepage.h"

#include "ui/common/format.h"
#include "ui/oversight/filters.h"
#include "ui/oversight/sampleruledialog.h"
#include "ui/oversight/samplewords.h"
#include "ui/oversight/sharebox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr std::array usualZones{"Europe/Paris", "Indian/Antananarivo", "UTC"};

/// "Mon 30 Nov, 00:00", of the zone that the period is counted in.
QString moment(Instant at, const SamplePlan &plan)
{
    return dayAndTime(at, QTimeZone(plan.zone.toLatin1()));
}

} // namespace

SamplePage::SamplePage(SamplePlanEditor &editor, Oversight &oversight, ActionRegistry &actions, QWidget *parent)
    : VersionedPage(
        editor, oversight, actions, "sample", [] { return tr("Read the plan again"); }, [] { return tr("Save the plan"); },
        parent)
    , m_editor(editor)
    , m_model(new SampleRulesModel(editor, this))
    , m_worded(new WordedModel(
          m_model, [this](int row, int column) { return wordOf(row, column); },
          [] {
              QStringList titles;
              for (const auto &[dimension, wire] : WireNames<StratumDimension>::table)
                  titles << ui::text(dimension);
              return titles << tr("Drawn") << tr("Asked");
          },
          this))
    , m_dialog(new SampleRuleDialog(this))
    , m_add(makeAction("add", QStringLiteral("Ctrl+N"), [] { return tr("Add a rule…"); }))
    , m_change(makeAction("change", QStringLiteral("F2"), [] { return tr("Change the rule…"); }))
    , m_remove(makeAction("remove", QStringLiteral("Del"), [] { return tr("Remove the rule"); }))
    , m_earlier(makeAction("earlier", QStringLiteral("Ctrl+Up"), [] { return tr("Ask it earlier"); }))
    , m_later(makeAction("later", QStringLiteral("Ctrl+Down"), [] { return tr("Ask it later"); }))
{
    QWidget *fields = makeFields();
    QWidget *tools = makeTools({m_add, m_change, m_remove, m_earlier, m_later});
    m_periods = new TextLabel(TextStyle::Body, ColorRole::Text, this);
    m_excluded = new TextLabel(TextStyle::Small, ColorRole::Muted, this);
    finishLayout({fields, tools}, makeTables(), {m_periods, m_excluded});
    connect(m_add, &QAction::triggered, this, [this] { edit(m_model->rowCount()); });
    connect(m_change, &QAction::triggered, this, [this] { edit(m_table->currentRow()); });
    connect(m_remove, &QAction::triggered, this, &SamplePage::remove);
    connect(m_earlier, &QAction::triggered, this, [this] { move(-1); });
    connect(m_later, &QAction::triggered, this, [this] { move(1); });
    connect(m_table, &TableView::currentRowChanged, this, &SamplePage::showActions);
    connect(m_table, &QAbstractItemView::activated, m_change, &QAction::trigger);
    connect(m_dialog, &SampleRuleDialog::written, this, &SamplePage::use);
    SamplePage::retranslate();
}

QWidget *SamplePage::makeFields()
{
    auto *fields = new QWidget(this);
    auto *upper = new QWidget(fields);
    auto *middle = new QWidget(fields);
    auto *lower = new QWidget(fields);
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, spacing(1), 0, 0);
    column->setSpacing(0);
    column->addWidget(upper);
    column->addWidget(middle);
    column->addWidget(lower);
    QHBoxLayout *row = rowOf(upper, 40);
    const auto label = [&] {
        auto *words = new TextLabel(TextStyle::Small, ColorRole::Muted, fields);
        row->addWidget(words);
        return words;
    };
    m_rhythmLabel = label();
    m_rhythm = new QComboBox(fields);
    row->addWidget(m_rhythm);
    row->addSpacing(spacing(3));
    m_zoneLabel = label();
    m_zone = new QComboBox(fields);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->setMinimumWidth(170);
    for (const char *zone : usualZones)
        m_zone->addItem(QLatin1String(zone));
    row->addWidget(m_zone);
    row->addSpacing(spacing(3));
    m_doublesLabel = label();
    m_doubles = new ShareBox(fields);
    m_doubles->setFixedWidth(96);
    row->addWidget(m_doubles);
    row->addStretch(1);
    row = rowOf(middle, 32);
    m_lotsLabel = label();
    m_level = new QComboBox(fields);
    for (const auto &[level, wire] : WireNames<InspectionLevel>::table)
        m_level->addItem(QLatin1String(wire));
    row->addWidget(m_level);
    row->addSpacing(spacing(3));
    m_acceptableLabel = label();
    m_acceptable = new QComboBox(fields);
    row->addWidget(m_acceptable);
    row->addSpacing(spacing(3));
    m_reduced = new QCheckBox(fields);
    row->addWidget(m_reduced);
    row->addStretch(1);
    row = rowOf(lower, 32);
    m_strataLabel = label();
    for (const auto &[dimension, wire] : WireNames<StratumDimension>::table) {
        auto *box = new QCheckBox(fields);
        m_strata.emplace(dimension, box);
        row->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &SamplePage::setFields);
    }
    row->addStretch(1);
    m_rhythmLabel->setBuddy(m_rhythm);
    m_zoneLabel->setBuddy(m_zone);
    m_doublesLabel->setBuddy(m_doubles);
    m_lotsLabel->setBuddy(m_level);
    m_acceptableLabel->setBuddy(m_acceptable);
    connect(m_level, &QComboBox::currentIndexChanged, this, &SamplePage::setFields);
    connect(m_acceptable, &QComboBox::currentIndexChanged, this, &SamplePage::setFields);
    connect(m_reduced, &QCheckBox::toggled, this, &SamplePage::setFields);
    connect(m_rhythm, &QComboBox::currentIndexChanged, this, &SamplePage::setFields);
    connect(m_zone, &QComboBox::editTextChanged, this, &SamplePage::setFields);
    connect(m_doubles, &QDoubleSpinBox::valueChanged, this, &SamplePage::setFields);
    return fields;
}

QWidget *SamplePage::makeTables()
{
    auto *tables = new QWidget(this);
    m_table = new TableView(tables);
    m_table->setModel(m_worded);
    m_table->setWidths({104, 84, 84, 132, 92, 0, 60});
    m_table->horizontalHeader()->moveSection(SampleRulesModel::Number, 0);
    m_foresightTitle = new SectionLabel({}, tables);
    m_foresightWords = new TextLabel(TextStyle::Small, ColorRole::Muted, tables);
    m_foresightWords->setWordWrap(true);
    m_lotWarning = new TextLabel(TextStyle::Small, ColorRole::Warn, tables);
    m_lotWarning->setWordWrap(true);
    m_foresight = new QStandardItemModel(0, 4, this);
    m_foresightTable = new TableView(tables);
    m_foresightTable->setModel(m_foresight);
    m_foresightTable->setWidths({0, 72, 72, 84});
    m_foresightTable->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *right = new QVBoxLayout;
    right->setSpacing(spacing(1));
    right->addWidget(m_foresightTitle);
    right->addWidget(m_foresightWords);
    right->addWidget(m_lotWarning);
    right->addWidget(m_foresightTable, 1);
    auto *row = new QHBoxLayout(tables);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing(5));
    row->addWidget(m_table, 3);
    row->addLayout(right, 2);
    return tables;
}

void SamplePage::edit(int row)
{
    if (row >= 0 && m_editor.inForce())
        m_dialog->edit(m_editor.draft(), static_cast<size_t>(row), m_oversight.colleagues());
}

void SamplePage::remove()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_model->rowCount())
        return;
    SamplePlan plan = m_editor.draft();
    plan.rules.erase(plan.rules.begin() + row);
    use(plan, std::min(row, static_cast<int>(plan.rules.size()) - 1));
}

void SamplePage::move(int by)
{
    const int row = m_table->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_model->rowCount())
        return;
    SamplePlan plan = m_editor.draft();
    std::swap(plan.rules.at(static_cast<size_t>(row)), plan.rules.at(static_cast<size_t>(row + by)));
    use(plan, row + by);
}

void SamplePage::use(const SamplePlan &plan, int row)
{
    m_editor.setDraft(plan);
    if (row >= 0)
        m_table->setCurrentIndex(m_worded->index(row, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

void SamplePage::setFields()
{
    if (m_filling)
        return;
    SamplePlan plan = m_editor.draft();
    plan.rhythm = m_rhythm->currentIndex() == 0 ? SamplingRhythm::Week : SamplingRhythm::Month;
    plan.zone = m_zone->currentText().trimmed();
    plan.doubleShare = m_doubles->millionths();
    plan.lots = {static_cast<InspectionLevel>(m_level->currentIndex()),
                 acceptableShares.at(static_cast<size_t>(m_acceptable->currentIndex())), m_reduced->isChecked()};
    plan.strata.clear();
    for (const auto &[dimension, box] : m_strata) {
        if (box->isChecked())
            plan.strata.push_back(dimension);
    }
    m_editor.setDraft(plan);
}

void SamplePage::showContent()
{
    showFields();
    showPeriods();
    showForesight();
    showActions();
}

void SamplePage::showFields()
{
    m_filling = true;
    const SamplePlan &plan = m_editor.draft();
    m_rhythm->setCurrentIndex(plan.rhythm == SamplingRhythm::Week ? 0 : 1);
    if (m_zone->currentText().trimmed() != plan.zone)
        m_zone->setEditText(plan.zone);
    if (m_doubles->millionths() != plan.doubleShare)
        m_doubles->setMillionths(plan.doubleShare);
    m_level->setCurrentIndex(static_cast<int>(plan.lots.level));
    m_acceptable->setCurrentIndex(static_cast<int>(
        std::find(acceptableShares.begin(), acceptableShares.end() - 1, plan.lots.acceptable) - acceptableShares.begin()));
    m_reduced->setChecked(plan.lots.isReducedAllowed);
    for (const auto &[dimension, box] : m_strata)
        box->setChecked(std::find(plan.strata.begin(), plan.strata.end(), dimension) != plan.strata.end());
    m_filling = false;
    for (QWidget *field : std::initializer_list<QWidget *>{m_rhythm, m_zone, m_doubles, m_level, m_acceptable, m_reduced})
        field->setEnabled(isOpen());
    for (const auto &[dimension, box] : m_strata)
        box->setEnabled(isOpen());
}

/// A period keeps the plan it was opened with.
void SamplePage::showPeriods()
{
    if (!m_editor.inForce())
        return m_periods->clear();
    const SampleReport *running = m_editor.running();
    m_periods->setText(running
                           ? tr("The period that runs, %1, was opened with version %2 and keeps it until %3. What is saved here "
                                "holds from the next one on.")
                                 .arg(running->period.name)
                                 .arg(running->plan.version)
                                 .arg(moment(running->period.when.end, running->plan))
                           : tr("No period runs now. What is saved here holds from the next one on."));
}

void SamplePage::showForesight()
{
    m_foresight->removeRows(0, m_foresight->rowCount());
    const SampleReport *last = m_editor.lastDrawn();
    m_foresightTable->setVisible(false);
    m_lotWarning->hide();
    if (!m_editor.inForce())
        return m_foresightWords->clear();
    if (!last)
        return m_foresightWords->setText(tr("No period has been drawn yet."));
    const std::optional<SampleForesight> after = fault().isEmpty() ? foreseen(m_editor.draft(), last->strata) : std::nullopt;
    if (!after)
        return m_foresightWords->setText(
            fault().isEmpty() ? tr("%1 was not told apart in this way: what the plan draws is seen when its first period closes.")
                                    .arg(last->period.name)
                              : tr("It is shown as soon as the plan can be saved."));
    qint64 handled = 0;
    qint64 drawn = 0;
    qint64 before = 0;
    for (const StratumDraw &stratum : last->strata)
        before += stratum.drawn;
    const PersonNames names = [this](const PersonId &person) { return nameOf(person); };
    for (const StratumDraw &stratum : after->strata) {
        handled += stratum.population;
        drawn += stratum.drawn;
        const auto same = std::find_if(last->strata.begin(), last->strata.end(),
                                       [&stratum](const StratumDraw &one) { return one.stratum == stratum.stratum; });
        QList<QStandardItem *> row;
        for (const QString &words : {stratumText(stratum.stratum, names), ui::locale().toString(stratum.population),
                                     same == last->strata.end() ? QStringLiteral("–") : ui::locale().toString(same->drawn),
                                     ui::locale().toString(stratum.drawn)}) {
            row << new QStandardItem(words);
            row.back()->setEditable(false);
            row.back()->setToolTip(words);
        }
        m_foresight->appendRow(row);
    }
    m_foresightTable->setVisible(true);
    m_foresightWords->setText(
        //: %1 a period, %2 how many were handled, %3 and %4 how many are drawn, %5 how many of those are reviewed twice
        tr("%1: %2 handled, %3 were drawn. By this plan it would have been %4, of which %5 twice.")
            .arg(last->period.name, ui::locale().toString(handled), ui::locale().toString(before), ui::locale().toString(drawn),
                 ui::locale().toString(after->doubles)));
    showLotSample(handled, drawn);
}

void SamplePage::showLotSample(qint64 handled, qint64 drawn)
{
    const std::optional<qint64> asked = m_editor.lotSample(handled);
    if (!asked || drawn >= *asked)
        return; // as it is hidden until something is to be warned of
    m_lotWarning->setText(
        //: %1 how many are drawn, %2 an inspection level of ISO 2859-1, %3 how many it asks for
        tr("A period like this could not always be accepted: the plan draws %1, level %2 asks for up to %3. Draw more, or "
           "choose a level or an acceptable share that asks for fewer.")
            .arg(ui::locale().toString(drawn), QString(wireName(m_editor.draft().lots.level)), ui::locale().toString(*asked)));
    m_lotWarning->show();
}

void SamplePage::showActions()
{
    const int row = m_table->currentRow();
    const bool isChosen = isOpen() && row >= 0 && row < m_model->rowCount();
    m_add->setEnabled(isOpen());
    m_change->setEnabled(isChosen);
    m_remove->setEnabled(isChosen && m_model->rowCount() > 1);
    m_earlier->setEnabled(isChosen && row > 0);
    m_later->setEnabled(isChosen && row + 1 < m_model->rowCount());
}

QString SamplePage::fault() const
{
    const SamplePlan &plan = m_editor.draft();
    if (!isIanaZone(plan.zone))
        return tr("The zone is none that is known. It is named like Europe/Paris.");
    for (size_t i = 0; i < plan.rules.size(); ++i) {
        if (const auto found = faultOf(plan, i))
            return tr("Rule %1: %2", "its place, what is wrong with it").arg(i + 1).arg(ui::text(*found));
    }
    return {};
}

QString SamplePage::theirChange() const
{
    return differenceText(m_editor.inForce()->document, m_editor.theirs()->document,
                          [this](const PersonId &person) { return nameOf(person); });
}

QString SamplePage::refusal() const
{
    return tr(
        "There are more than 200 rules, or the desk knows of a fault that is not known here. Nothing was changed, and what you "
        "have written is still here.");
}

QString SamplePage::wordOf(int row, int column) const
{
    const StratumRule &rule = m_model->rule(row);
    if (column == SampleRulesModel::Number)
        return QString::number(row + 1);
    if (column == SampleRulesModel::Amount)
        return amountText(rule);
    const StratumDimension dimension = SampleRulesModel::dimensionOf(column);
    const auto value = rule.where.find(dimension);
    return value == rule.where.end()
        ? tr("any", "value of a stratum")
        : valueText(dimension, value->second, [this](const PersonId &person) { return nameOf(person); });
}

void SamplePage::retranslate()
{
    m_filling = true;
    m_rhythmLabel->setText(tr("Period"));
    m_rhythm->setAccessibleName(tr("Length of a period"));
    m_rhythm->clear();
    m_rhythm->addItems({tr("a week"), tr("a month")});
    m_acceptable->clear();
    for (const double share : acceptableShares)
        m_acceptable->addItem(acceptableText(share));
    m_filling = false;
    //: Periods are the lots of acceptance sampling; followed by an inspection level of ISO 2859-1.
    m_lotsLabel->setText(tr("A period is inspected at level"));
    m_level->setAccessibleName(tr("Inspection level (ISO 2859-1)"));
    m_acceptableLabel->setText(tr("May fail"));
    m_acceptable->setAccessibleName(tr("Share that may fail: acceptance quality level (ISO 2859-1)"));
    m_reduced->setText(tr("Fewer reviews after a row of good periods"));
    m_reduced->setAccessibleName(tr("Allow reduced inspection: fewer reviews after a row of good periods"));
    m_zoneLabel->setText(tr("From midnight in"));
    m_zone->setAccessibleName(tr("Zone of the periods"));
    m_zone->lineEdit()->setAccessibleName(tr("Zone of the periods, named like Europe/Paris"));
    m_doublesLabel->setText(tr("Reviewed twice"));
    m_doubles->setAccessibleName(tr("Share that is reviewed twice"));
    m_strataLabel->setText(tr("Told apart by"));
    for (const auto &[dimension, box] : m_strata) {
        box->setText(ui::text(dimension));
        box->setAccessibleName(tr("Told apart by: %1").arg(ui::text(dimension)));
    }
    m_table->setAccessibleName(tr("Rules of the sampling plan"));
    m_foresightTitle->setText(tr("What the last period would have given"));
    m_foresightTable->setAccessibleName(tr("What the last period would have given"));
    m_foresight->setHorizontalHeaderLabels({tr("Stratum"), tr("Handled"), tr("Drawn"), tr("This plan")});
    m_excluded->setText(
        tr("The first rule that fits a stratum decides how many of it are drawn, at random: nobody can choose them. Never drawn, "
           "whatever the plan says, and counted with the reason: what a client has not agreed to, what was erased, withdrawn or "
           "restricted, what is not surely redacted, and what was handled again later in the same period."));
    m_worded->retranslate();
    showAll();
}

} // namespace vigie::ui
