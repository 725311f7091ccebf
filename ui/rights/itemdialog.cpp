#include "ui/rights/itemdialog.h"

#include "ui/common/buttons.h"
#include "ui/rights/rightswords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace vigie::ui {
namespace {

constexpr std::array itemFields{RectifiedField::Phone, RectifiedField::Mail, RectifiedField::Name, RectifiedField::Detail};

} // namespace

ItemDialog::ItemDialog(QWidget *parent)
    : FormDialog(parent)
    , m_fieldLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_field(new QComboBox(this))
    , m_valueLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_value(new QComboBox(this))
{
    setFixedWidth(spacing(120));
    m_value->setEditable(true);
    m_value->setInsertPolicy(QComboBox::NoInsert);
    m_value->setCompleter(nullptr);
    m_value->lineEdit()->setMaxLength(longestDetail);
    addField(m_fieldLabel, m_field);
    addField(m_valueLabel, m_value);
    finishLayout();
    connect(m_field, &QComboBox::currentIndexChanged, this, &ItemDialog::offer);
    connect(m_value, &QComboBox::editTextChanged, this, &ItemDialog::edited);
    connect(this, &QDialog::finished, this, &ItemDialog::clear);
    ItemDialog::retranslate();
}

void ItemDialog::ask(const QString &number, const RightsSubject &subject, const QStringList &namedAs,
                     const std::vector<ErasedItem> &said)
{
    m_number = number;
    m_subject = subject;
    m_namedAs = namedAs;
    m_said = said;
    retranslate();
    m_field->setCurrentIndex(0);
    offer();
    open();
    m_field->setFocus(Qt::OtherFocusReason);
}

void ItemDialog::clear()
{
    m_number.clear();
    m_subject = {};
    m_namedAs.clear();
    m_said.clear();
    m_value->clear(); // an undo brings nothing back
    m_value->lineEdit()->setText({});
}

ErasedItem ItemDialog::item() const
{
    return {itemFields[static_cast<std::size_t>(std::max(0, m_field->currentIndex()))], m_value->currentText().trimmed()};
}

/// What is held of that kind.
void ItemDialog::offer()
{
    QStringList values;
    switch (item().field) {
    case RectifiedField::Phone:
        values = {m_subject.phone};
        break;
    case RectifiedField::Mail:
        values = m_subject.mails;
        break;
    case RectifiedField::Name:
        for (const QString &named : m_namedAs)
            values.append(named.section(QLatin1Char('<'), 0, 0).trimmed());
        break;
    case RectifiedField::Detail:
        break;
    }
    values.removeAll(QString());
    values.removeDuplicates();
    m_value->clear();
    m_value->addItems(values);
    m_value->setCurrentText(values.value(0));
    edited();
}

void ItemDialog::edited()
{
    const ErasedItem now = item();
    const bool isSaid = std::ranges::find(m_said, now) != m_said.end();
    m_go->setEnabled(canBe(now.field, now.value) && (isSaid || m_said.size() < mostErasedItems));
    m_go->setText(isSaid ? tr("Let it stay") : tr("Erase it"));
    m_meaning->setText(
        isSaid ? tr("It is not erased, and stays with the rest.")
               : tr("The requests stay, and this goes from them in every spelling, also where people wrote it: once you confirm "
                    "the erasure. What is to be erased as a whole can be said request by request, by K."));
    fitHeight();
}

void ItemDialog::finish()
{
    const ErasedItem now = item();
    accept();
    Q_EMIT chosen(now);
}

void ItemDialog::retranslate()
{
    //: Of an erasure; %1 the number of the request for it.
    setWindowTitle(m_number.isEmpty() ? tr("Erase a single item") : tr("Erase a single item · %1").arg(m_number));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    m_fieldLabel->setText(tr("What it is"));
    m_field->setAccessibleName(m_fieldLabel->text());
    m_valueLabel->setText(tr("As it is held, in any spelling"));
    m_value->setAccessibleName(m_valueLabel->text());
    const QString typed = m_value->currentText();
    const int chosenField = std::max(0, m_field->currentIndex());
    const QSignalBlocker quiet(m_field);
    m_field->clear();
    for (const RectifiedField field : itemFields)
        m_field->addItem(text(field));
    m_field->setCurrentIndex(chosenField);
    m_value->setCurrentText(typed);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Change nothing"));
    edited();
}

} // namespace vigie::ui
