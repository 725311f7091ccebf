#include "ui/shell/settingspage.h"

#include "ui/common/format.h"
#include "ui/common/wording.h"
#include "ui/shell/language.h"
#include "ui/shell/preferences.h"

#include <QApplication>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

namespace vigie::ui {

SettingsPage::SettingsPage(Workbench &workbench, Preferences &preferences, Language &language, QAction *signOut, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_preferences(preferences)
    , m_language(language)
    , m_title(new TextLabel(TextStyle::Title, ColorRole::Text, this))
    , m_accountHeading(new SectionLabel({}, this))
    , m_account(new TextLabel(TextStyle::Body, ColorRole::Text, this))
    , m_cache(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_signOut(new DecisionButton({}, this))
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(spacing(4), 0, spacing(4), 0);
    head->addWidget(m_title);
    auto *headRow = new QWidget(this);
    headRow->setFixedHeight(46);
    headRow->setLayout(head);

    auto *look = new Card(this);
    look->setMaximumWidth(spacing(170));
    auto *choices = new QVBoxLayout(look);
    choices->setContentsMargins(spacing(5), spacing(4), spacing(5), spacing(5));
    choices->setSpacing(spacing(2));
    m_tongue = addChoice(choices, 2);
    choices->addSpacing(spacing(2));
    m_scheme = addChoice(choices, 4);
    choices->addSpacing(spacing(2));
    m_density = addChoice(choices, 2);

    auto *account = new Card(this);
    account->setMaximumWidth(spacing(170));
    auto *who = new QVBoxLayout(account);
    who->setContentsMargins(spacing(5), spacing(4), spacing(5), spacing(5));
    who->setSpacing(spacing(2));
    who->addWidget(m_accountHeading);
    m_account->setWordWrap(true);
    m_cache->setWordWrap(true);
    who->addWidget(m_account);
    who->addWidget(m_cache);
    who->addSpacing(spacing(2));
    m_signOut->setSymbol(Symbol::SignOut);
    m_signOut->setAction(signOut);
    who->addWidget(m_signOut, 0, Qt::AlignLeft);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(headRow);
    column->addWidget(new Line(Qt::Horizontal, this));
    auto *cards = new QVBoxLayout;
    cards->setContentsMargins(spacing(4), spacing(4), spacing(4), spacing(4));
    cards->setSpacing(spacing(3));
    cards->addWidget(look);
    cards->addWidget(account);
    cards->addStretch(1);
    column->addLayout(cards, 1);

    // Not clicked(): the one action that a screen reader finds on a radio button toggles it without a click.
    const auto onChosen = [this](const Choice &choice, auto &&take) {
        connect(choice.group, &QButtonGroup::idToggled, this, [take](int id, bool on) {
            if (on)
                take(id);
        });
    };
    onChosen(m_tongue, [this](int id) {
        if (static_cast<Tongue>(id) == m_language.current())
            return;
        const Tongue tongue = static_cast<Tongue>(id);
        m_preferences.setTongue(tongue);
        m_language.use(tongue);
    });
    onChosen(m_scheme, [this](int id) {
        if (static_cast<Scheme>(id) == currentScheme())
            return;
        m_preferences.setScheme(static_cast<Scheme>(id));
        applyTheme(*qApp, static_cast<Scheme>(id));
    });
    onChosen(m_density, [this](int id) {
        if (static_cast<Density>(id) == currentDensity())
            return;
        m_preferences.setDensity(static_cast<Density>(id));
        setDensity(static_cast<Density>(id));
        applyTheme(*qApp, currentScheme());
    });
    connect(&m_workbench, &Workbench::sessionChanged, this, &SettingsPage::refresh);
    connect(&m_workbench, &Workbench::cacheStateChanged, this, &SettingsPage::refresh);
    retranslate();
}

SettingsPage::Choice SettingsPage::addChoice(QVBoxLayout *column, int count)
{
    Choice choice{new SectionLabel({}, this), new QButtonGroup(this)};
    column->addWidget(choice.heading);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing(4));
    for (int id = 0; id < count; ++id) {
        auto *button = new QRadioButton(this);
        choice.group->addButton(button, id);
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    return choice;
}

void SettingsPage::refresh()
{
    m_tongue.group->button(static_cast<int>(m_language.current()))->setChecked(true);
    m_scheme.group->button(static_cast<int>(currentScheme()))->setChecked(true);
    m_density.group->button(static_cast<int>(currentDensity()))->setChecked(true);
    if (const auto *inside = std::get_if<session::SignedIn>(&m_workbench.session())) {
        const Me &me = inside->me;
        m_account->setText(
            tr("%1, site %2 in %3, level “%4”").arg(me.displayName, me.site, countryName(me.country), text(me.policy.level)));
    } else {
        m_account->setText(tr("Nobody is signed in."));
    }
    if (!std::holds_alternative<cachestate::InMemory>(m_workbench.cacheState()))
        m_cache->setText(
            tr("What you hold is kept on this computer, encrypted; its key is in the keyring. Signing out destroys the key."));
    else
        m_cache->setText(tr("What you hold is in memory only and is gone when the program ends."));
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
}

void SettingsPage::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(ColorRole::Window));
    painter.fillRect(QRect(0, 0, width(), 46), color(ColorRole::Surface));
}

void SettingsPage::retranslate()
{
    const auto say = [](const Choice &choice, const QString &heading, const QStringList &words) {
        choice.heading->setText(heading);
        for (int id = 0; id < words.size(); ++id) {
            choice.group->button(id)->setText(words.at(id));
            choice.group->button(id)->setAccessibleName(QStringLiteral("%1: %2").arg(heading, words.at(id)));
        }
    };
    m_title->setText(tr("Settings"));
    say(m_tongue, tr("Language"), {QStringLiteral("Français"), QStringLiteral("English")});
    say(m_scheme, tr("Theme"), {tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast")});
    say(m_density, tr("Density"), {tr("Comfortable"), tr("Compact")});
    m_accountHeading->setText(tr("Account and this computer"));
    refresh();
}

} // namespace vigie::ui
