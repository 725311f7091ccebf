#include "ui/oversight/levelspage.h"

#include "models/domain/country.h"
#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/pagestack.h"
#include "ui/oversight/filters.h"
#include "ui/oversight/levelruledialog.h"
#include "ui/oversight/levelwords.h"
#include "ui/oversight/trailwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr qsizetype mostEffects = 6; ///< lines; more are counted

} // namespace

LevelsPage::LevelsPage(LevelsEditor &editor, Oversight &oversight, ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_oversight(oversight)
    , m_model(new LevelRulesModel(editor, this))
    , m_worded(new WordedModel(
          m_model, [this](int row, int column) { return wordOf(row, column); },
          [] { return QStringList{tr("Site"), tr("Where it is"), tr("To whom"), tr("Requests"), tr("Shown"), tr("Asked")}; },
          this))
    , m_dialog(new LevelRuleDialog(this))
    , m_notice(new NoticeBar(this))
    , m_conflict(new NoticeBar(this))
    , m_stack(new PageStack(this))
    , m_table(new TableView(m_stack))
    , m_empty(new EmptyState(m_stack))
{
    makeActions(actions);
    m_table->setModel(m_worded);
    m_table->setWidths({180, 260, 140, 160, 0, 68});
    m_table->horizontalHeader()->moveSection(LevelRulesModel::Number, 0);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_empty->setAction(m_add);
    m_conflict->addAction(m_theirs);
    m_conflict->addAction(m_mine);
    m_notice->hide();
    m_notice->setClosable(true);
    m_conflict->hide();
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(spacing(4), 0, spacing(4), 0);
    inside->addWidget(m_stack);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_conflict);
    column->addWidget(m_notice);
    column->addWidget(makeTools());
    column->addLayout(inside, 1);
    column->addWidget(makeFoot());
    connect(m_notice, &NoticeBar::closed, m_notice, &QWidget::hide);
    connect(&m_editor, &LevelsEditor::changed, this, &LevelsPage::showAll);
    connect(&m_oversight, &Oversight::colleaguesChanged, this, &LevelsPage::showAll);
    connect(m_table, &TableView::currentRowChanged, this, &LevelsPage::showActions);
    connect(m_table, &QAbstractItemView::activated, m_change, &QAction::trigger);
    connect(m_dialog, &LevelRuleDialog::written, this, &LevelsPage::use);
    retranslate();
}

QWidget *LevelsPage::makeHead()
{
    auto *head = new QWidget(this);
    QHBoxLayout *row = rowOf(head, 52);
    m_version = new StatusDot(head);
    row->addWidget(m_version, 1);
    for (QAction *action : {m_refresh, m_discard}) {
        auto *button = new DecisionButton({}, head);
        button->setAction(action);
        row->addWidget(button);
    }
    auto *save = new PrimaryButton({}, head);
    save->setAction(m_save);
    row->addWidget(save);
    return head;
}

QWidget *LevelsPage::makeTools()
{
    m_tools = new QWidget(this);
    QHBoxLayout *row = rowOf(m_tools, 52);
    for (QAction *action : {m_add, m_change, m_remove, m_earlier, m_later}) {
        auto *button = new DecisionButton({}, m_tools);
        button->setAction(action);
        row->addWidget(button);
    }
    row->addStretch(1);
    return m_tools;
}

QWidget *LevelsPage::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(spacing(4), spacing(2), spacing(4), spacing(3));
    column->setSpacing(spacing(1));
    m_law = new TextLabel(TextStyle::Small, ColorRole::Muted, foot);
    m_law->setWordWrap(true);
    m_effectTitle = new SectionLabel({}, foot);
    m_effect = new TextLabel(TextStyle::Body, ColorRole::Text, foot);
    m_effect->setWordWrap(true);
    m_effect->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_effect->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_law);
    column->addSpacing(spacing(1));
    column->addWidget(m_effectTitle);
    column->addWidget(m_effect);
    return foot;
}

void LevelsPage::makeActions(ActionRegistry &actions)
{
    const auto add = [&](const char *id, const QString &key, const std::function<QString()> &text) {
        QAction *action = actions.add(this, {QString::fromLatin1(id), text, {QKeySequence(key)}, ActionContext::Oversight});
        action->setAutoRepeat(false);
        return action;
    };
    m_refresh = add("levels.refresh", QStringLiteral("F5"), [] { return tr("Read the levels again"); });
    m_add = add("levels.add", QStringLiteral("Ctrl+N"), [] { return tr("Add a rule…"); });
    m_change = add("levels.change", QStringLiteral("F2"), [] { return tr("Change the rule…"); });
    m_remove = add("levels.remove", QStringLiteral("Del"), [] { return tr("Remove the rule"); });
    m_earlier = add("levels.earlier", QStringLiteral("Ctrl+Up"), [] { return tr("Ask it earlier"); });
    m_later = add("levels.later", QStringLiteral("Ctrl+Down"), [] { return tr("Ask it later"); });
    m_discard = add("levels.discard", QStringLiteral("Ctrl+Z"), [] { return tr("Undo all of it"); });
    m_save = add("levels.save", QStringLiteral("Ctrl+S"), [] { return tr("Save the levels"); });
    m_theirs = add("levels.theirs", QStringLiteral("Ctrl+T"), [] { return tr("Take theirs"); });
    m_mine = add("levels.mine", QStringLiteral("Ctrl+M"), [] { return tr("Go on with mine"); });
    connect(m_refresh, &QAction::triggered, this, [this] {
        m_notice->hide();
        m_editor.read();
    });
    connect(m_add, &QAction::triggered, this, [this] { edit(m_model->rowCount()); });
    connect(m_change, &QAction::triggered, this, [this] { edit(m_table->currentRow()); });
    connect(m_remove, &QAction::triggered, this, &LevelsPage::remove);
    connect(m_earlier, &QAction::triggered, this, [this] { move(-1); });
    connect(m_later, &QAction::triggered, this, [this] { move(1); });
    connect(m_discard, &QAction::triggered, &m_editor, &LevelsEditor::discard);
    connect(m_save, &QAction::triggered, this, [this] {
        m_notice->hide();
        m_editor.save();
    });
    connect(m_theirs, &QAction::triggered, &m_editor, &LevelsEditor::takeTheirs);
    connect(m_mine, &QAction::triggered, &m_editor, &LevelsEditor::keepMine);
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

void LevelsPage::showAll()
{
    const bool isRead = m_editor.inForce().has_value();
    const bool nothing = isRead && m_editor.rules().empty();
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_empty) : m_table);
    m_tools->setVisible(!nothing); // the empty page offers to add one
    showVersion();
    showNotices();
    showEffect();
    showActions();
}

/// "by Lee, Sat 28 Nov, 14:03:12"
QString LevelsPage::setText(const LevelsInForce &levels) const
{
    const Colleague *lead = m_oversight.colleague(levels.setBy);
    const QString who = lead ? lead->displayName : shortId(levels.setBy.value);
    return levels.setAt ? tr("version %1, set by %2 on %3").arg(levels.policy.version).arg(who, exactMoment(*levels.setAt))
                        : tr("version %1, set by nobody").arg(levels.policy.version);
}

void LevelsPage::showVersion()
{
    const auto &held = m_editor.inForce();
    if (m_editor.isSaving())
        m_version->setStatus(Tone::Neutral, tr("Being saved…"));
    else if (!held)
        m_version->setStatus(Tone::Neutral, m_editor.reading().isUnderWay ? tr("Being read…") : tr("Not read yet"));
    else if (m_editor.isChanged())
        m_version->setStatus(Tone::Warn, tr("Not saved: %1, still holds").arg(setText(*held)));
    else
        m_version->setStatus(Tone::Good, tr("In force: %1").arg(setText(*held)));
}

void LevelsPage::showNotices()
{
    if (const auto &theirs = m_editor.theirs())
        m_conflict->setNotice(Tone::Warn, tr("Another lead has changed the levels"),
                              tr("Now %1. %2 What you have written is still here.")
                                  .arg(setText(*theirs), differenceText(m_editor.inForce()->policy.rules, theirs->policy.rules)));
    m_conflict->setVisible(m_editor.theirs().has_value());
    const auto say = [this](const Error &error, const QString &meaning) {
        m_notice->setNotice(Tone::Bad, errorText(error.kind).happened, meaning);
        m_notice->show();
    };
    if (const auto &problem = m_editor.problem())
        say(*problem,
            problem->kind == ErrorKind::InvalidInput
                ? tr("There are more than 200 rules, or one would give the European Union level to a site that the desk knows "
                     "to be outside the EU. Nothing was changed, and what you have written is still here.")
                : tr(
                    "Nothing is known to be changed. What you have written is still here; save it again when the desk answers."));
    else if (const auto &unread = m_editor.reading().problem)
        say(*unread, problemText(unread->kind));
    else if (const QString unsound = fault(); !unsound.isEmpty()) {
        m_notice->setNotice(Tone::Warn, tr("These rules cannot be saved"), unsound);
        m_notice->show();
    } else
        m_notice->hide();
}

void LevelsPage::showEffect()
{
    m_effectTitle->setVisible(m_editor.isChanged());
    m_effect->setVisible(m_editor.isChanged());
    if (!m_editor.isChanged())
        return;
    const LevelPolicy after{m_editor.inForce()->policy.version, m_editor.rules()};
    QStringList lines = changesText(changesBetween(m_editor.inForce()->policy, after, sites()));
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
    const bool isOpen = m_editor.inForce() && !m_editor.isSaving();
    const bool isChosen = isOpen && row >= 0 && row < m_model->rowCount();
    m_add->setEnabled(isOpen);
    m_change->setEnabled(isChosen);
    m_remove->setEnabled(isChosen);
    m_earlier->setEnabled(isChosen && row > 0);
    m_later->setEnabled(isChosen && row + 1 < m_model->rowCount());
    m_discard->setEnabled(isOpen && m_editor.isChanged());
    m_save->setEnabled(isOpen && m_editor.isChanged() && !m_editor.theirs() && fault().isEmpty());
    m_theirs->setEnabled(m_editor.theirs().has_value());
    m_mine->setEnabled(m_editor.theirs().has_value());
}

void LevelsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
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
