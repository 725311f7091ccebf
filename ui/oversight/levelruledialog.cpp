#include "ui/oversight/levelruledialog.h"

#include "models/domain/country.h"
#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/oversight/levelwords.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

namespace {

enum Countries { Anywhere, InTheUnion, OutsideTheUnion, These };

/// Its first item is for all; the data of the others is the name on the wire.
template <typename E>
void fillWithNames(QComboBox &box, const QString &all)
{
    const int current = std::max(0, box.currentIndex());
    box.clear();
    box.addItem(all);
    for (const auto &[value, name] : WireNames<E>::table)
        box.addItem(ui::text(value), QString::fromLatin1(name));
    box.setCurrentIndex(current);
}

template <typename E>
std::optional<E> chosenIn(const QComboBox &box)
{
    return fromWireName<E>(box.currentData().toString());
}

template <typename E>
void choose(QComboBox &box, const std::optional<E> &value)
{
    box.setCurrentIndex(value ? box.findData(QString(wireName(*value))) : 0);
}

} // namespace

LevelRuleDialog::LevelRuleDialog(QWidget *parent)
    : QDialog(parent)
    , m_title(new TextLabel(TextStyle::Title, ColorRole::Text, this))
    , m_siteLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_site(new QComboBox(this))
    , m_countriesLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_countries(new QComboBox(this))
    , m_codes(new QLineEdit(this))
    , m_roleLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_role(new QComboBox(this))
    , m_kindLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_kind(new QComboBox(this))
    , m_levelLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_level(new QComboBox(this))
    , m_meaning(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_fault(new TextLabel(TextStyle::Small, ColorRole::Bad, this))
    , m_cancel(new QPushButton(this))
    , m_use(new PrimaryButton({}, this))
{
    setModal(true);
    setFixedWidth(spacing(120));
    m_site->setEditable(true);
    m_site->setInsertPolicy(QComboBox::NoInsert);
    m_site->lineEdit()->setMaxLength(200);
    m_codes->setMaxLength(1000); // all that there are
    m_meaning->setWordWrap(true);
    m_fault->setWordWrap(true);
    m_use->setKeyHint(QStringLiteral("⏎"));
    m_use->setDefault(true);
    m_cancel->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing(5), spacing(4), spacing(5), spacing(4));
    column->setSpacing(spacing(1));
    column->addWidget(m_title);
    const auto add = [column](TextLabel *label, std::initializer_list<QWidget *> fields) {
        column->addSpacing(spacing(2));
        column->addWidget(label);
        label->setBuddy(*fields.begin());
        auto *row = new QHBoxLayout;
        row->setSpacing(spacing(2));
        for (QWidget *field : fields)
            row->addWidget(field, 1);
        column->addLayout(row);
    };
    add(m_siteLabel, {m_site});
    add(m_countriesLabel, {m_countries, m_codes});
    add(m_roleLabel, {m_role});
    add(m_kindLabel, {m_kind});
    add(m_levelLabel, {m_level});
    column->addSpacing(spacing(2));
    column->addWidget(m_meaning);
    column->addWidget(m_fault);
    column->addSpacing(spacing(2));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing(2));
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_use);
    column->addLayout(buttons);
    column->setSizeConstraint(QLayout::SetNoConstraint);
    connect(m_site, &QComboBox::editTextChanged, this, &LevelRuleDialog::edited);
    connect(m_codes, &QLineEdit::textChanged, this, &LevelRuleDialog::edited);
    for (QComboBox *box : {m_countries, m_role, m_kind, m_level})
        connect(box, &QComboBox::currentIndexChanged, this, &LevelRuleDialog::edited);
    connect(m_cancel, &QPushButton::clicked, this, &LevelRuleDialog::reject);
    connect(m_use, &QPushButton::clicked, this, &LevelRuleDialog::finish);
    retranslate();
}

void LevelRuleDialog::edit(const std::vector<LevelRule> &rules, std::size_t index,
                           const std::set<std::pair<QString, QString>> &sites)
{
    m_rules = rules;
    m_index = index;
    m_outside.clear();
    m_site->clear();
    for (const auto &[site, country] : sites) {
        if (m_site->findText(site) < 0)
            m_site->addItem(site);
        if (levelOf(country) == DisclosureLevel::ThirdCountry)
            m_outside.insert(site);
    }
    fill(index < rules.size() ? rules.at(index) : LevelRule{});
    retranslate();
    open();
    m_site->setFocus(Qt::OtherFocusReason);
}

void LevelRuleDialog::fill(const LevelRule &rule)
{
    m_site->setEditText(rule.site);
    m_codes->setText(rule.countries.join(QStringLiteral(", ")));
    m_countries->setCurrentIndex(rule.group ? (*rule.group == CountryGroup::EuropeanUnion ? InTheUnion : OutsideTheUnion)
                                     : rule.countries.isEmpty() ? Anywhere
                                                                : These);
    choose(*m_role, rule.role);
    choose(*m_kind, rule.kind);
    m_level->setCurrentIndex(m_level->findData(QString(wireName(rule.level))));
}

LevelRule LevelRuleDialog::rule() const
{
    LevelRule rule;
    rule.site = m_site->currentText().trimmed();
    switch (static_cast<Countries>(m_countries->currentIndex())) {
    case Anywhere:
        break;
    case InTheUnion:
        rule.group = CountryGroup::EuropeanUnion;
        break;
    case OutsideTheUnion:
        rule.group = CountryGroup::ThirdCountry;
        break;
    case These: {
        const QStringList codes = m_codes->text().toUpper().split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (const QString &code : codes)
            rule.countries << code.trimmed();
        rule.countries.sort();
        rule.countries.removeDuplicates();
        break;
    }
    }
    rule.role = chosenIn<Role>(*m_role);
    rule.kind = chosenIn<RequestKind>(*m_kind);
    rule.level = chosenIn<LevelOutcome>(*m_level).value_or(LevelOutcome::Refused);
    return rule;
}

QString LevelRuleDialog::fault() const
{
    const LevelRule wanted = rule();
    if (m_countries->currentIndex() == These
        && (wanted.countries.isEmpty() || !std::all_of(wanted.countries.begin(), wanted.countries.end(), isCountry)))
        return tr("Countries are two letters each, with commas: FR, MG.");
    std::vector<LevelRule> rules = m_rules;
    rules.resize(std::max(rules.size(), m_index + 1));
    rules[m_index] = wanted;
    // Those after it may now be about the same as this one.
    for (std::size_t i = m_index; i < rules.size(); ++i) {
        if (const auto found = faultOf(rules, i, m_outside))
            return i == m_index ? ui::text(*found) : tr("Rule %1 would never decide any more: it is about the same.").arg(i + 1);
    }
    return {};
}

void LevelRuleDialog::edited()
{
    m_codes->setVisible(m_countries->currentIndex() == These);
    m_meaning->setText(meaningOf(rule().level));
    const QString why = fault();
    m_fault->setText(why);
    m_fault->setVisible(!why.isEmpty());
    m_use->setEnabled(why.isEmpty());
    fitHeight();
}

/// As high as its lines are at its width.
void LevelRuleDialog::fitHeight()
{
    layout()->invalidate();
    setFixedHeight(layout()->totalHeightForWidth(width()));
}

void LevelRuleDialog::finish()
{
    if (!fault().isEmpty())
        return;
    m_rules.resize(std::max(m_rules.size(), m_index + 1));
    m_rules[m_index] = rule();
    accept();
    Q_EMIT written(m_rules, static_cast<int>(m_index));
}

void LevelRuleDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LevelRuleDialog::retranslate()
{
    setWindowTitle(m_index < m_rules.size() ? tr("Change a rule") : tr("Add a rule"));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    m_siteLabel->setText(tr("At which site"));
    m_site->setAccessibleName(tr("Site"));
    m_site->lineEdit()->setPlaceholderText(tr("any site"));
    m_countriesLabel->setText(tr("Where the site is"));
    m_countries->setAccessibleName(tr("Where the site is"));
    const int countries = std::max(0, m_countries->currentIndex());
    m_countries->clear();
    m_countries->addItems({tr("anywhere"), tr("in the EU or the EEA"), tr("outside the EU"), tr("in these countries")});
    m_countries->setCurrentIndex(countries);
    m_codes->setAccessibleName(tr("Countries, two letters each"));
    m_codes->setPlaceholderText(tr("FR, MG"));
    m_roleLabel->setText(tr("To whom"));
    m_role->setAccessibleName(tr("Role"));
    fillWithNames<Role>(*m_role, tr("everybody"));
    m_kindLabel->setText(tr("Which requests"));
    m_kind->setAccessibleName(tr("Kind of request"));
    fillWithNames<RequestKind>(*m_kind, tr("any request"));
    m_levelLabel->setText(tr("What they are shown"));
    m_level->setAccessibleName(tr("Level"));
    const int level = std::max(0, m_level->currentIndex());
    m_level->clear();
    for (const auto &[value, name] : WireNames<LevelOutcome>::table)
        m_level->addItem(ui::text(value), QString::fromLatin1(name));
    m_level->setCurrentIndex(level);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Change nothing"));
    m_use->setText(tr("Use this rule"));
    edited();
}

} // namespace vigie::ui
