#include "ui/oversight/levelspage.h"

#include "models/domain/country.h"
#include "ui/common/pagestack.h"
#include "ui/oversight/levelruledialog.h"
#include "ui/oversight/levelwords.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr qsizetype mostEffects = 6; ///< lines; more are counted

} // namespace

LevelsPage::LevelsPage(LevelsEditor &editor, Oversight &oversight, ActionRegistry &actions, QWidget *parent)
    : VersionedPage(
        editor, oversight, actions, "levels", [] { return tr("Read the levels again"); }, [] { return tr("Save the levels"); },
        parent)
    , m_editor(editor)
    , m_model(new LevelRulesModel(editor, this))
    , m_worded(new WordedModel(
          m_model, [this](int row, int column) { return wordOf(row, column); },
          [] { return QStringList{tr("Site"), tr("Where it is"), tr("To whom"), tr("Requests"), tr("Shown"), tr("Asked")}; },
          this))
    , m_dialog(new LevelRuleDialog(this))
    , m_stack(new PageStack(this))
    , m_table(new TableView(m_stack))
    , m_empty(new EmptyState(m_stack))
    , m_add(makeAction("add", QStringLiteral("Ctrl+N"), [] { return tr("Add a rule…"); }))
    , m_change(makeAction("change", QStringLiteral("F2"), [] { return tr("Change the rule…"); }))
    , m_remove(makeAction("remove", QStringLiteral("Del"), [] { return tr("Remove the rule"); }))
    , m_earlier(makeAction("earlier", QStringLiteral("Ctrl+Up"), [] { return tr("Ask it earlier"); }))
    , m_later(makeAction("later", QStringLiteral("Ctrl+Down"), [] { return tr("Ask it later"); }))
{
    m_table->setModel(m_worded);
    m_table->setWidths({180, 260, 140, 160, 0, 68});
    m_table->horizontalHeader()->moveSection(LevelRulesModel::Number, 0);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_empty->setAction(m_add);
    m_tools = makeTools({m_add, m_change, m_remove, m_earlier, m_later});
    m_law = new TextLabel(TextStyle::Small, ColorRole::Muted, this);
    m_effectTitle = new SectionLabel({}, this);
    m_effect = new TextLabel(TextStyle::Body, ColorRole::Text, this);
    m_effect->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_effect->setFocusPolicy(Qt::NoFocus);
    finishLayout({m_tools}, m_stack, {m_law, m_effectTitle, m_effect});
    connect(m_add, &QAction::triggered, this, [this] { edit(m_model->rowCount()); });
    connect(m_change, &QAction::triggered, this, [this] { edit(m_table->currentRow()); });
    connect(m_remove, &QAction::triggered, this, &LevelsPage::remove);
    connect(m_earlier, &QAction::triggered, this, [this] { move(-1); });
    connect(m_later, &QAction::triggered, this, [this] { move(1); });
    connect(m_table, &TableView::currentRowChanged, this, &LevelsPage::showActions);
    connect(m_table, &QAbstractItemView::activated, m_change, &QAction::trigger);
    connect(m_dialog, &LevelRuleDialog::written, this, &LevelsPage::use);
    LevelsPage::retranslate();
}

void LevelsPage::edit(int row)
{
    if (row >= 0)
        m_dialog->edit(m_editor.rules(), static_cast<size_t>(row), sites());
}

void LevelsPage::remove()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_model->rowCount())
        return;
    std::vector<LevelRule> rules = m_editor.rules();
    rules.erase(rules.begin() + row);
    use(rules, std::min(row, static_cast<int>(rules.size()) - 1));
}

void LevelsPage::move(int by)
{
    const int row = m_table->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_model->rowCount())
        return;
    std::vector<LevelRule> rules = m_editor.rules();
    std::swap(rules.at(static_cast<size_t>(row)), rules.at(static_cast<size_t>(row + by)));
    use(rules, row + by);
}

void LevelsPage::use(const std::vector<LevelRule> &rules, int row)
{
    m_editor.setRules(rules);
    if (row >= 0)
        m_table->setCurrentIndex(m_worded->index(row, 0));
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus(Qt::OtherFocusReason);
}

std::set<std::pair<QString, QString>> LevelsPage::sites() const
{
    std::set<std::pair<QString, QString>> known;
    for (const Colleague &person : m_oversight.colleagues()) {
        if (!person.disabled)
            known.emplace(person.site, person.country);
    }
    return known;
}

std::set<QString> LevelsPage::sitesOutside() const
{
    std::set<QString> outside;
    for (const auto &[site, country] : sites()) {
        if (levelOf(country) == DisclosureLevel::ThirdCountry)
            outside.insert(site);
    }
    return outside;
}

QString LevelsPage::fault() const
{
    for (size_t i = 0; i < m_editor.rules().size(); ++i) {
        if (const auto found = faultOf(m_editor.rules(), i, sitesOutside()))
            return tr("Rule %1: %2", "its place, what is wrong with it").arg(i + 1).arg(ui::text(*found));
    }
    return {};
}

QString LevelsPage::wordOf(int row, int column) const
{
    const LevelRule &rule = m_model->rule(row);
    switch (column) {
    case LevelRulesModel::Site:
        return siteText(rule);
    case LevelRulesModel::Countries:
        return countriesText(rule);
    case LevelRulesModel::Role:
        return roleText(rule);
    case LevelRulesModel::Kind:
        return kindText(rule);
    case LevelRulesModel::Level:
        return ui::text(rule.level);
    default:
        return QString::number(row + 1);
    }
}

QString LevelsPage::theirChange() const
{
    return differenceText(m_editor.inForce()->document.rules, m_editor.theirs()->document.rules);
}

QString LevelsPage::refusal() const
{
    return tr("There are more than 200 rules, or one would give the European Union level to a site that the desk knows to be "
              "outside the EU. Nothing was changed, and what you have written is still here.");
}

void LevelsPage::showContent()
{
    const bool nothing = m_editor.inForce() && m_editor.rules().empty();
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_empty) : m_table);
    m_tools->setVisible(!nothing); // the empty page offers to add one
    showEffect();
    showActions();
}

void LevelsPage::showEffect()
{
    m_effectTitle->setVisible(m_editor.isChanged());
    m_effect->setVisible(m_editor.isChanged());
    if (!m_editor.isChanged())
        return;
    const LevelPolicy after{m_editor.inForce()->document.version, m_editor.rules()};
    QStringList lines = changesText(changesBetween(m_editor.inForce()->document, after, sites()));
    const qsizetype more = lines.size() - mostEffects;
    if (more > 0) {
        lines.resize(mostEffects);
        lines << tr("and %n more", nullptr, static_cast<int>(more));
    }
    if (lines.isEmpty())
        lines << tr("Nothing for the supervisors of the sites that are known here.");
    else
        lines << tr("What somebody holds and may no longer see as they do is called back when this is saved.");
    m_effect->setText(lines.join(QLatin1Char('\n')));
    m_effect->setAccessibleName(tr("What it changes: %1").arg(m_effect->text()));
}

void LevelsPage::showActions()
{
    const int row = m_table->currentRow();
    const bool isChosen = isOpen() && row >= 0 && row < m_model->rowCount();
    m_add->setEnabled(isOpen());
    m_change->setEnabled(isChosen);
    m_remove->setEnabled(isChosen);
    m_earlier->setEnabled(isChosen && row > 0);
    m_later->setEnabled(isChosen && row + 1 < m_model->rowCount());
}

void LevelsPage::retranslate()
{
    m_table->setAccessibleName(tr("Rules of the disclosure levels"));
    m_empty->setContent(Symbol::Shield, tr("No rules"),
                        tr("The country of the site decides for everybody. A rule can show less than that, never more."));
    m_law->setText(
        tr("The first rule that fits decides. Where none does, the country of the site decides: the European Union level "
           "in the EU and the EEA, the third-country level everywhere else. No rule can show more than that, and a site "
           "outside the EU without a ground for transfers is refused whatever is written here."));
    m_effectTitle->setText(tr("What it changes"));
    m_worded->retranslate();
    showAll();
}

} // namespace vigie::ui
