// Paragraphs as most mail consists of them: sentences about work with a day or an hour here and there, and nobody's name.
#pragma once

#include <QString>

#include <array>

namespace vigie::bench {

inline const std::array<QString, 8> &proseParagraphs()
{
    static const std::array<QString, 8> paragraphs{
        QStringLiteral(
            "Thank you for the notes from last week, they were very helpful. I have read them twice and I agree with nearly "
            "all of it, though I would still like to talk about the order in which we do things. If we start with the "
            "stock count we will not have the figures before the end of the month, and without them the second part of "
            "the plan makes little sense. Could we perhaps turn it around and begin with the supplier visits?"),
        QStringLiteral(
            "Il me semble que la première version du document était plus claire. La nouvelle présentation mélange les "
            "questions de calendrier et les questions de budget, et je crains que nos interlocuteurs ne retiennent ni les "
            "unes ni les autres. Je propose de garder le tableau de la page 3, d'enlever les deux annexes, et de ne "
            "parler du financement qu'à la fin, une fois que tout le monde est d'accord sur le reste."),
        QStringLiteral(
            "As discussed, the room holds about twenty people, so we should be fine unless the whole team decides to come. "
            "There is a projector but no flip chart, and the coffee machine on that floor has been out of order since "
            "Monday. Lunch can be ordered until 10:30 the same day; sandwiches are the safest choice. Please tell me if "
            "anybody has an allergy so that I can pass it on to the kitchen in time."),
        QStringLiteral(
            "Merci pour ce retour rapide. De notre côté, rien ne s'oppose à ce que la réunion soit avancée d'une heure, à "
            "condition qu'elle ne dure pas plus de quatre-vingt-dix minutes : plusieurs d'entre nous ont un train en fin "
            "d'après-midi. Si l'ordre du jour est trop chargé, on peut traiter le dernier point par écrit. Je prépare de "
            "toute façon un compte rendu que je vous enverrai dès le lendemain."),
        QStringLiteral(
            "I am sorry for the late answer, it has been one of those weeks. The short version is that we can do either "
            "Tuesday afternoon or any time on Thursday except between noon and two. The long version is that the auditors "
            "are still here, that nobody knows when they will leave, and that every meeting this month has been moved at "
            "least once. I would therefore rather fix something now and keep it than wait for the perfect slot."),
        QStringLiteral(
            "Pour la suite, voici ce que nous avons retenu : l'équipe technique vérifie les accès avant la fin de la "
            "semaine, le service juridique relit les deux clauses qui posent problème, et nous faisons le point tous "
            "ensemble mardi à 9h30. Aucun déplacement n'est nécessaire, une visioconférence suffira. Si quelqu'un préfère "
            "venir sur place, il y aura du café et des croissants comme d'habitude."),
        QStringLiteral(
            "This message and any files sent with it are meant only for the person or the company to whom they are "
            "addressed. If you have received it by mistake, please delete it and let the sender know. Opinions expressed "
            "here are those of the author and do not bind the company in any way. Please think of the environment before "
            "you print this page; most of what is printed is read once and thrown away the same day."),
        QStringLiteral(
            "J'ai bien noté que vous n'étiez pas disponible au début du mois prochain. Nous avons donc le choix entre la "
            "dernière semaine de ce mois et la période qui suit les vacances scolaires. La première solution a ma "
            "préférence, parce que les devis ne sont valables que trente jours, mais je comprends qu'elle vous laisse peu "
            "de temps pour lire le dossier. Dites-moi ce qui vous arrange et je m'occupe de prévenir les autres.")};
    return paragraphs;
}

} // namespace vigie::bench
