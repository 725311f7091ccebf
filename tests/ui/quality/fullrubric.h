// A rubric as long as a real one, with real words in both languages.
#pragma once

#include "models/domain/review.h"

namespace vigie {

inline Rubric fullRubric()
{
    const auto text = [](const char *english, const char *french) {
        return BilingualText{QString::fromUtf8(english), QString::fromUtf8(french)};
    };
    const auto option = [&text](const char *id, const char *english, const char *french, double score) {
        return Option{QLatin1String(id), text(english, french), score};
    };
    const auto cause = [&text](const char *id, const char *english, const char *french) {
        return Cause{QLatin1String(id), text(english, french)};
    };
    const std::vector<Option> yesNo{option("yes", "Yes", "Oui", 1), option("no", "No", "Non", 0)};
    const std::vector<Option> partly{option("fully", "Fully", "Entièrement", 1), option("partly", "In part", "En partie", 0.5),
                                     option("not", "Not", "Pas du tout", 0)};
    const std::vector<Option> tone{option("a", "Excellent", "Excellent", 1), option("b", "Good", "Bon", 0.8),
                                   option("c", "Fair", "Correct", 0.6), option("d", "Poor", "Insuffisant", 0.3),
                                   option("e", "Unacceptable", "Inacceptable", 0)};
    const std::vector<Cause> causes{
        cause("zone", "The zone of a participant was taken for another's",
              "Le fuseau d'un participant a été pris pour celui d'un autre"),
        cause("thread", "A preference was applied although the thread says otherwise",
              "Une préférence a été appliquée alors que le fil dit le contraire"),
        cause("late", "A later message was not taken into account", "Un message plus récent n'a pas été pris en compte")};
    return Rubric{
        3,
        text("Scheduling a meeting", "Prise de rendez-vous"),
        0.8,
        {{QStringLiteral("meeting"),
          text("The meeting", "Le rendez-vous"),
          3,
          {{QStringLiteral("people"), text("Are the right people invited?", "Les bonnes personnes sont-elles invitées ?"),
            text("Everybody the thread names for this meeting, and nobody it leaves out. Optional people count when they were "
                 "asked.",
                 "Toutes les personnes que le fil nomme pour ce rendez-vous, et aucune de celles qu'il écarte. Les facultatives "
                 "comptent si elles ont été demandées."),
            QuestionKind::YesNo, 15, false, true, yesNo, causes},
           {QStringLiteral("hour"),
            text("Is the hour right, in every zone?", "L'heure est-elle juste, dans chaque fuseau ?"),
            {},
            QuestionKind::YesNo,
            30,
            true,
            false,
            yesNo,
            causes},
           {QStringLiteral("constraints"),
            text("Are the constraints of everybody respected?", "Les contraintes de chacun sont-elles respectées ?"),
            {},
            QuestionKind::Choice,
            20,
            false,
            true,
            partly,
            causes},
           {QStringLiteral("length"),
            text("Is it as long as was asked for?", "La durée est-elle celle demandée ?"),
            {},
            QuestionKind::YesNo,
            10,
            false,
            true,
            yesNo,
            causes}}},
         {QStringLiteral("privacy"),
          text("Privacy", "Vie privée"),
          2,
          {{QStringLiteral("shared"),
            text("Was nothing shared beyond what was needed?", "Rien n'a-t-il été partagé au-delà du nécessaire ?"),
            {},
            QuestionKind::YesNo,
            15,
            true,
            false,
            yesNo,
            causes},
           {QStringLiteral("redaction"),
            text("Was nothing left unredacted?", "Aucun masquage n'a-t-il été oublié ?"),
            {},
            QuestionKind::YesNo,
            5,
            true,
            false,
            yesNo,
            causes}}},
         {QStringLiteral("words"),
          text("The words", "Les mots"),
          1,
          {{QStringLiteral("tone"),
            text("How does the message sound?", "Quel est le ton du message ?"),
            {},
            QuestionKind::Scale,
            5,
            false,
            true,
            tone,
            causes}}}}};
}

} // namespace vigie
