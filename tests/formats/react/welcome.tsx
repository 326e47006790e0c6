import { Body, Button, Column, Container, Head, Heading, Hr, Html, Img, Link, Preview, Row, Section, Text } from "@react-email/components";

interface Props {
  steps?: number;
}

export const Welcome: React.FC<Props> = ({ steps = 3 }) => {
  const css = "synergy";
  return (
    <Html>
      <Head>
        <title>Welcome to the guild</title>
      </Head>
      <Preview>Three things for the first day</Preview>
      <Body className={css}>
        <Heading as="h2">Your bench is number nine</Heading>
        <Text>The key hangs behind the door.</Text>
        <ol>
          <li>Sweep before you start.</li>
          <li>Oil the vice.</li>
        </ol>
        <Button href="https://guild.example/start" style={{ padding: "12px" }}>
          Look at your bench
        </Button>
      </Body>
    </Html>
  );
};

export default Welcome;
